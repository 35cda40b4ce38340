package dev.journeyman.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Reads what a provider says was used. Where a number is missing that must be there, or one cannot
 * be, none of them is believed, and the question counts as the most that it can have cost.
 */
public final class Meter {

  /** More than any model reads at once. */
  private static final long MOST_TOKENS = 100_000_000;

  private static final int CHARACTERS = 2;
  private static final long PICTURE = 3_000;
  private static final int SHORTEST_PICTURE = 2_000;

  /** What providers add of their own for their tools. */
  private static final long TOOLS = 10_000;

  private final JsonNode told;
  private boolean believed = true;

  public Meter(JsonNode told) {
    this.told = told;
  }

  /** A number that must be there. */
  public long required(String pointer) {
    return number(told.at(pointer)).orElseGet(this::disbelieve);
  }

  /** A number that may be left out. */
  public long optional(String pointer) {
    JsonNode node = told.at(pointer);
    return node.isMissingNode() || node.isNull() ? 0 : number(node).orElseGet(this::disbelieve);
  }

  /** What is left of a number without its parts, which cannot be more. */
  public long rest(long whole, long parts) {
    return parts <= whole ? whole - parts : disbelieve();
  }

  private static Optional<Long> number(JsonNode node) {
    boolean whole = node.isNumber() && node.canConvertToExactIntegral() && node.canConvertToLong();
    return Optional.of(whole ? node.asLong() : -1).filter(it -> it >= 0 && it <= MOST_TOKENS);
  }

  private long disbelieve() {
    believed = false;
    return 0;
  }

  /** The usage that was read, or the most if that cannot be. */
  public Usage or(Usage read, Usage most) {
    return believed ? read : most;
  }

  /** The most that a request can have cost. */
  public static Usage most(JsonNode request, int maxTokens) {
    return new Usage(TOOLS + tokens(request), 0, 0, maxTokens);
  }

  private static long tokens(JsonNode node) {
    if (node.isValueNode()) {
      String text = node.asText();
      return isPicture(text) ? PICTURE : text.length() / CHARACTERS + 1;
    }
    long all = 0;
    for (JsonNode part : node) {
      all += tokens(part);
    }
    var names = node.fieldNames();
    while (names.hasNext()) {
      all += names.next().length() / CHARACTERS + 1;
    }
    return all;
  }

  private static boolean isPicture(String text) {
    return text.length() > SHORTEST_PICTURE && text.indexOf(' ') < 0;
  }
}
