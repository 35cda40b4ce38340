package dev.journeyman.model;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach a model.
 *
 * @param base the address that a provider's paths are added to; empty for the provider's own
 * @param key empty where none is needed; never logged
 * @param total how long one question may take with all retries
 */
public record Access(Optional<URI> base, String key, Duration total) {

  @Override
  public String toString() {
    return "Access[" + base.map(URI::toString).orElse("provider's own") + "]";
  }
}
