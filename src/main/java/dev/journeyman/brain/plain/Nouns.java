package dev.journeyman.brain.plain;

import java.util.List;
import java.util.regex.Pattern;

/** Plain words beside a quotation, which say what it is the name of and nothing else. */
final class Nouns {

  /** More than these are a clause of their own. */
  private static final int MOST = 3;

  private static final Pattern JOINER =
      Pattern.compile(
          "(?i)\\b(?:(?:called|named|labelled|labeled|titled|saying|reading|containing|with|for|of|that says"
              + "|that reads)(?: the| a)?(?: text| label| name| title| number| email| e-mail| address| code| id)?"
              + "|e\\.g\\.,?|for example,?|such as|like)(?= ?[\ue000-\uf8ff])");

  private Nouns() {}

  /** The only quotation of a part, where nothing but such words is around it; else the part. */
  static String without(String part) {
    String[] around = part.split("[\ue000-\uf8ff]", -1);
    if (around.length != 2 || part.length() == 1) {
      return part;
    }
    String joined = JOINER.matcher(part).replaceFirst("");
    String rest = joined.replaceAll("[\ue000-\uf8ff]", " ");
    return arePlain(NameWords.of(rest)) ? part.replaceAll("[^\ue000-\uf8ff]", "") : part;
  }

  /** Whether words may stand beside a name without being a part of what is said. */
  static boolean arePlain(List<String> words) {
    return words.size() <= MOST
        && words.stream()
            .allMatch(
                w ->
                    w.matches("[\\p{L}/'\u2019-]+")
                        && (w.equals("the") || w.equals("a") || NameWords.inTheWay(w).isEmpty()));
  }
}
