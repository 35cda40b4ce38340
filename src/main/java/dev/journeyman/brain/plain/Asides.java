package dev.journeyman.brain.plain;

import java.util.List;
import java.util.regex.Pattern;

/** What sentences say besides: where on the screen, what for. Nothing that is read is in it. */
final class Asides {

  private static final String QUOTE = "[\ue000-\uf8ff]";
  private static final String END = "(?=$|[,.] | and | then )";

  /** Positions for people; where several things match, the step is blocked anyway. */
  private static final List<Pattern> PLACES =
      List.of(
          pattern(
              " (?:at|in|on|from) (?:the )?(?:very )?(?:top|bottom|upper|lower|left|right)"
                  + "(?:[- ](?:left|right|center|centre|middle))?(?:[- ]hand)?(?: corner| side| edge)?"
                  + "(?: of (?:the |this )?(?:page|screen|window))?"
                  + END),
          pattern(" (?:on|from|in) (?:the |this |that )?(?:page|screen|(?:web)?site)" + END),
          pattern(" on screen" + END));

  private static final String ENDS =
      "(?:open|expand|finish|submit|confirm|delete|remove|add|see|show|view|save|choose|select|create"
          + "|continue|proceed|complete|start|begin|go|get|return|close|cancel|apply|edit|access|reveal"
          + "|search|filter|find|leave|make|update|change|book|buy|pay|log|sign|display|enable|disable"
          + "|send|move|book|let|have)";

  private static final List<Pattern> PURPOSES =
      List.of(
          pattern(
              "(?<="
                  + QUOTE
                  + ")((?: (?!to\\b|and\\b)[a-z-]+){0,6}?) (?:in order )?to "
                  + ENDS
                  + "(?: (?!and\\b|then\\b|or\\b)[\\p{L}\\p{N}'\u2019-]+)*"
                  + END));

  /** "A specific value, e.g. "5"" is that value. */
  private static final Pattern EXAMPLE =
      pattern(
          "\\b(?:an?|any|some) (?:specific|certain|valid|random|suitable|unique) "
              + "(?=(?:[a-z-]+ ){1,3}(?:e\\.g\\.|such as|for example|like))");

  private static final List<Pattern> TAILS =
      List.of(
          pattern(
              "(?<="
                  + QUOTE
                  + "|visible|shown|displayed|present|text|there|listed),? (?:meaning|confirming|indicating|proving"
                  + "|which (?:confirms|means|proves|shows)|so that|to confirm)(?: that)? [^\ue000-\uf8ff]*$"),
          pattern(" as (?:expected|intended|designed|usual)$"),
          pattern(
              "(?<=focused) (?:for|and ready for|and is ready for) (?:input|typing|content|entry|text)$"),
          pattern(
              "(?<= (?:shown|displayed|visible|listed|there|appears|message)) (?:initially|again|now|once more)$"),
          pattern(
              "(?<=shown|displayed|visible) (?:to|for) (?:the |an? )?(?:user|customer|visitor|guest|me|us|you)$"));

  private Asides() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  static String withoutPlaces(String text) {
    String rest = text;
    for (Pattern pattern : PLACES) {
      rest = pattern.matcher(rest).replaceAll("");
    }
    rest =
        rest.replaceAll(
            "(?i)\\b(main content|header|footer|sidebar|navigation) of (?:the |this )?(?:page|screen)\\b",
            "$1");
    return rest.replaceAll("(?i) (dialog|modal|popup|pop-up) header\\b", " $1");
  }

  static String ofStep(String text) {
    String rest =
        text.replaceFirst(
            "(?i) \\((?:with |and )?(?:the )?password:? (\\S+)\\)", " with password $1");
    for (Pattern pattern : PURPOSES) {
      rest = pattern.matcher(rest).replaceAll("$1");
    }
    rest =
        rest.replaceAll("(?i),? (?:for example|for instance|such as),? (?=" + QUOTE + ")", " e.g. ")
            .replaceAll("(e\\.g\\. " + QUOTE + "),", "$1");
    rest = EXAMPLE.matcher(rest).replaceAll("a ");
    boolean scrolls = rest.matches("(?i)scrolls? .*");
    return scrolls ? rest : withoutPlaces(rest);
  }

  static String ofPromise(String text) {
    String rest = withoutPlaces(text);
    for (Pattern pattern : TAILS) {
      rest = pattern.matcher(rest).replaceFirst("");
    }
    rest =
        rest.replaceFirst("(?<=" + QUOTE + ") text$", "")
            .replaceFirst("(?i)^(?:the )?page shows (?=.* status is )", "");
    return rest.replaceAll("(?i) successfully (?=\\w)", " ").replaceAll("(?i) successfully$", "");
  }
}
