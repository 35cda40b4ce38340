package dev.journeyman.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A step that does nothing but look, or ends with a look: what it verifies is a promise. */
final class Look {

  private static final String VERBS =
      "(?:(?:verify|validate|assert|ensure|locate)s?(?: that)?|(?:check|confirm|expect)s? (?:that|if|whether)"
          + "|makes? sure(?: that)?)";

  private static final Pattern WHOLE =
      Pattern.compile(
          "^(?:(?:given|when|then|and|but|also|now|next|finally|please)[, ]+)*"
              + "(?:(?:i|you|we|the (?:user|guest|customer|visitor|tester)|user) (?:can |should |must |will )?)?"
              + "(?:(?<verb>"
              + VERBS
              + ")|sees?) \\S.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TAIL =
      Pattern.compile(
          "(?:,| and|, and)(?: then)? (?<promise>" + VERBS + " .+)$", Pattern.CASE_INSENSITIVE);

  private Look() {}

  /** Whether nothing else is done. */
  static boolean isAll(String step) {
    return WHOLE.matcher(step.strip()).matches();
  }

  /** The sentence that must be true. */
  static Optional<String> promise(String step) {
    if (isAll(step)) {
      return Optional.of(step);
    }
    Matcher tail = TAIL.matcher(step);
    return tail.find() && isOutside(step, tail.start())
        ? Optional.of(tail.group("promise"))
        : Optional.empty();
  }

  private static boolean isOutside(String text, int at) {
    return text.substring(0, at).chars().filter(c -> c == '"').count() % 2 == 0;
  }
}
