package dev.journeyman.brain.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A phrase piece by piece, so that a sentence can be followed as far as it is written. */
record Shape(List<Piece> pieces) {

  private static final Pattern NUMBER = Pattern.compile(Numbers.SHAPE, Pattern.CASE_INSENSITIVE);

  /** They begin names as well as phrases. */
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "my", "your");

  private static final Pattern TOKEN = Pattern.compile("\\[|]|\\{[a-z]+}|[^\\s\\[\\]{}]+");

  /**
   * A piece: words of which one stands there, or a slot.
   *
   * @param words each perhaps of several parts; none where it is a slot
   * @param group pieces of the same group may be left out together; 0 for those that may not
   * @param verb whether it may end as the third person does
   */
  record Piece(String slot, List<String> words, int group, boolean verb) {

    boolean isSlot() {
      return words.isEmpty();
    }

    /** Whether such words can stand in the slot. */
    private boolean holds(String value) {
      return switch (slot) {
        case "number" -> NUMBER.matcher(value).matches();
        case "path" -> value.matches("(?i)(?:/|http|[\ue000-\uf8ff]).*");
        default -> true;
      };
    }

    private boolean is(String part, String word) {
      String plain = word.replaceFirst("[,:]$", "").toLowerCase(Locale.ROOT);
      String wanted = part.toLowerCase(Locale.ROOT);
      return plain.equals(wanted)
          || (verb && (plain.equals(wanted + "s") || plain.equals(wanted + "es")));
    }
  }

  /**
   * How far a sentence follows the phrase.
   *
   * @param next the first piece that is not begun
   * @param ending what completes a word that is only begun, else empty
   * @param slot the slot that is open at the end, else empty
   * @param used for each piece before {@code next} the words that stand there, else nothing
   */
  record Followed(int next, String ending, String slot, int fit, List<Optional<String>> used) {}

  static Shape of(Phrase phrase) {
    List<Piece> pieces = new ArrayList<>();
    int groups = 0;
    boolean optional = false;
    boolean verb = true;
    Matcher tokens = TOKEN.matcher(phrase.pattern());
    while (tokens.find()) {
      String token = tokens.group();
      if (token.equals("[") || token.equals("]")) {
        optional = token.equals("[");
        groups += optional ? 1 : 0;
      } else if (token.startsWith("{")) {
        String slot = token.substring(1, token.length() - 1);
        pieces.add(new Piece(slot, List.of(), optional ? groups : 0, false));
        verb = false;
      } else {
        List<String> words = Arrays.stream(token.split("/")).map(w -> w.replace('_', ' ')).toList();
        pieces.add(new Piece("", words, optional ? groups : 0, verb));
        verb = false;
      }
    }
    return new Shape(List.copyOf(pieces));
  }

  /**
   * Follow a sentence that may not be finished.
   *
   * @param begun whether its last word may still go on
   */
  Optional<Followed> follow(List<String> words, boolean begun) {
    return follow(0, 0, new Followed(0, "", "", 0, List.of()), words, begun);
  }

  private Optional<Followed> follow(
      int piece, int word, Followed soFar, List<String> words, boolean begun) {
    if (word == words.size()) {
      String slot =
          pieces.stream()
              .skip(piece)
              .filter(each -> each.group == 0 || each.isSlot())
              .findFirst()
              .map(Piece::slot)
              .orElse("");
      return Optional.of(new Followed(piece, "", slot, soFar.fit, soFar.used));
    }
    if (piece == pieces.size()) {
      return Optional.empty();
    }
    Piece here = pieces.get(piece);
    List<Followed> ways = new ArrayList<>();
    if (here.isSlot()) {
      for (int end = word + 1; end <= words.size(); end++) {
        String value = String.join(" ", words.subList(word, end));
        Followed taken = with(soFar, value, word + 1 - end);
        if (!here.holds(value)) {
          continue;
        }
        if (begun && end == words.size()) {
          ways.add(new Followed(piece + 1, "", here.slot, taken.fit, taken.used));
        } else {
          follow(piece + 1, end, taken, words, begun).ifPresent(ways::add);
        }
      }
    } else {
      for (String option : here.words) {
        option(piece, word, soFar, words, begun, option).ifPresent(ways::add);
      }
    }
    if (here.group > 0) {
      int after = piece;
      Followed skipped = soFar;
      while (after < pieces.size() && pieces.get(after).group == here.group) {
        skipped = without(skipped);
        after++;
      }
      follow(after, word, skipped, words, begun).ifPresent(ways::add);
    }
    return ways.stream().reduce((one, other) -> other.fit > one.fit ? other : one);
  }

  private Optional<Followed> option(
      int piece, int word, Followed soFar, List<String> words, boolean begun, String option) {
    Piece here = pieces.get(piece);
    String[] parts = option.split(" ");
    int there = Math.min(parts.length, words.size() - word);
    boolean same = IntStream.range(0, there).allMatch(i -> here.is(parts[i], words.get(word + i)));
    if (same && there == parts.length) {
      String said = String.join(" ", words.subList(word, word + there));
      return follow(
          piece + 1,
          word + there,
          with(soFar, said, ARTICLES.contains(option) ? 0 : there),
          words,
          begun);
    }
    boolean ends = word + there == words.size();
    if (ends && begun && isBegun(here, parts, words.subList(word, words.size()))) {
      String ending = String.join(" ", Arrays.asList(parts).subList(there - 1, parts.length));
      return Optional.of(ended(piece, ending, with(soFar, option, there)));
    }
    return ends && !begun && same
        ? Optional.of(
            ended(
                piece,
                String.join(" ", Arrays.asList(parts).subList(there, parts.length)),
                with(soFar, option, there)))
        : Optional.empty();
  }

  private static boolean isBegun(Piece piece, String[] parts, List<String> words) {
    int last = words.size() - 1;
    return IntStream.range(0, last).allMatch(i -> piece.is(parts[i], words.get(i)))
        && parts[last]
            .toLowerCase(Locale.ROOT)
            .startsWith(words.get(last).toLowerCase(Locale.ROOT));
  }

  private static Followed ended(int piece, String ending, Followed soFar) {
    return new Followed(piece + 1, ending, "", soFar.fit, soFar.used);
  }

  private static Followed with(Followed soFar, String said, int fit) {
    List<Optional<String>> used = new ArrayList<>(soFar.used);
    used.add(Optional.of(said));
    return new Followed(soFar.next, "", "", soFar.fit + fit, used);
  }

  private static Followed without(Followed soFar) {
    List<Optional<String>> used = new ArrayList<>(soFar.used);
    used.add(Optional.empty());
    return new Followed(soFar.next, "", "", soFar.fit, used);
  }
}
