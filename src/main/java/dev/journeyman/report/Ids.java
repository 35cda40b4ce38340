package dev.journeyman.report;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names that are the same in every run for the same things. */
final class Ids {

  private Ids() {}

  static String of(String... parts) {
    byte[] all = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(all).toString();
  }
}
