package dev.journeyman.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** Ends a request that is not carried out; it never leaves this package. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Body body;

  /**
   * What the page is told.
   *
   * @param text what stands on the disk, and {@code version} which that is, where two have written
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Body(String error, String remedy, Optional<String> text, Optional<String> version) {}

  private Refusal(int status, Body body) {
    super(body.error(), null, false, false);
    this.status = status;
    this.body = body;
  }

  static Refusal of(int status, String error, String remedy) {
    return new Refusal(status, new Body(error, remedy, Optional.empty(), Optional.empty()));
  }

  static Refusal forbidden(String error, String remedy) {
    return of(403, error, remedy);
  }

  static Refusal missing(String error, String remedy) {
    return of(404, error, remedy);
  }

  static Refusal unfit(String error, String remedy) {
    return of(422, error, remedy);
  }

  static Refusal conflict(String error, String remedy, Optional<Manuscript> disk) {
    return new Refusal(
        409,
        new Body(
            error,
            remedy,
            Optional.of(disk.map(Manuscript::text).orElse("")),
            disk.map(Manuscript::version)));
  }

  static Refusal busy(String error, String remedy) {
    return of(409, error, remedy);
  }

  int status() {
    return status;
  }

  Body body() {
    return body;
  }
}
