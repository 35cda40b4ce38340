package dev.journeyman.model.http;

import java.util.Locale;
import java.util.Map;

/** Keeps keys out of messages: a server may repeat what it was sent, and so may a library. */
final class Secrecy {

  private static final String HIDDEN = "[hidden]";

  /** Shorter ones are no keys, and hiding them would spoil words. */
  private static final int SHORTEST = 8;

  private Secrecy() {}

  /** The message without the keys in these headers, which may follow a word as in Bearer. */
  static String keep(Map<String, String> headers, String message) {
    String kept = message;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      String value = header.getValue().strip();
      if (isSecret(header.getKey()) && value.length() >= SHORTEST) {
        kept = kept.replace(value, HIDDEN);
        String last = value.substring(value.lastIndexOf(' ') + 1);
        kept = last.length() >= SHORTEST ? kept.replace(last, HIDDEN) : kept;
      }
    }
    return kept;
  }

  private static boolean isSecret(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return name.contains("key") || name.contains("authorization") || name.contains("token");
  }
}
