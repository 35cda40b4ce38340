package dev.journeyman.find;

import java.util.List;
import java.util.Optional;

/**
 * Which one of several, in the order in which they are read.
 *
 * @param place 1 for the first, -1 for the last, 0 where the sentence names none
 */
public record Ordinal(int place) {

  public static final Ordinal ONLY = new Ordinal(0);
  public static final Ordinal LAST = new Ordinal(-1);

  public boolean isGiven() {
    return place != 0;
  }

  public <T> Optional<T> of(List<T> all) {
    int at = place > 0 ? place - 1 : all.size() + place;
    return at >= 0 && at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
  }

  /** The same for people. */
  String inWords() {
    return toString().replaceFirst("#(\\d+)", "$1th");
  }

  @Override
  public String toString() {
    return switch (place) {
      case 0 -> "";
      case 1 -> "first ";
      case 2 -> "second ";
      case 3 -> "third ";
      case -1 -> "last ";
      default -> "#" + place + " ";
    };
  }
}
