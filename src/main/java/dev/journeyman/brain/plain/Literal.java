package dev.journeyman.brain.plain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is typed: the quotation where there is one, whatever stands before it. */
final class Literal {

  private static final Pattern DESCRIBED =
      Pattern.compile(
          "^(?:[\\p{L}-]+ ){0,5}?(?:[\\p{L}-]+, )??(?:(?:e\\.g\\.|eg|for example|such as|like|for instance),? )?(?<value>[\ue000-\uf8ff])$",
          Pattern.CASE_INSENSITIVE);

  /** "Valid details" is a description of a value; only a model can think of one. */
  private static final Pattern DESCRIPTION =
      Pattern.compile("[a-z-]+(?: [a-z-]+)+|(?i:an?|the|some|any|your|my|his|her|their) .*");

  private Literal() {}

  static Optional<String> of(Sentence sentence, String part) {
    if (Sentence.quotes(part)) {
      Matcher described = DESCRIBED.matcher(part);
      return described.matches()
          ? Optional.of(sentence.unfold(described.group("value")))
          : Optional.empty();
    }
    return DESCRIPTION.matcher(part).matches() ? Optional.empty() : Optional.of(part);
  }

  /** Whether it looks like a value: a quotation, a number, an address. */
  static boolean isSaid(String part) {
    return Sentence.isQuoted(part) || part.matches("\\S*[\\d@]\\S*");
  }
}
