package dev.journeyman.brain.plain;

import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.NotUnderstood;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.check.AllOf;
import dev.journeyman.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sentence of an expectation into a check. */
final class ExpectationGrammar {

  static final ExpectationGrammar ENGLISH = new ExpectationGrammar(Vocabulary.ENGLISH);

  private static final Pattern VERIFY =
      Pattern.compile(
          "^(?:and |then |but |also )*(?:please )?(?:verify|validate|check|ensure|confirm|make sure|assert|expect)s?"
              + "(?: (?:that|if|whether))? (?=\\S)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LOCATE =
      Pattern.compile("^(?:and |then )*locates? (?=\\S)", Pattern.CASE_INSENSITIVE);
  private static final Pattern STILL =
      Pattern.compile("\\b(?:still|remains?|stays?|continues? to be)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern JOINT =
      Pattern.compile("(?:, | )(?:and|but) ", Pattern.CASE_INSENSITIVE);

  /**
   * How sentences are brought to the present tense, in order: a pattern and what takes its place.
   */
  private static final String[][] RULES = {
    {
      "\\b(?:should|must|will|shall) (not |no longer )?(?:now |also )?(not |no longer )?be\\b",
      "is $1$2"
    },
    {"\\bcan(not| not)? be\\b", "is $1"},
    {"\\b(?:should|must|will|shall) not (?:now |also )?", "does not "},
    {"\\b(?:should|must|will|shall) (?:now |also )?(\\w+)", "$1s"},
    {"\\b(?:has|have) (not )?been\\b", "is $1"},
    {"\\b(is|are|does|do)n['’]t\\b", "$1 not"},
    {"\\bdo(?:es)? not see\\b", "not see"},
    {"\\b(?:remains?|stays?|continues? to be|becomes?)\\b", "is"},
    {"\\b(is|are) (?:being )?successfully\\b", "$1"},
    {"(?<=\\w) to (contain|show|display|be|have|say|read) (?=[\ue000-\uf8ff])", " $1s "},
    {"^(?:it|this) (contains|shows|says|has|displays|lists) ", "the page $1 "},
    {"\\bstill (?=\\S)", ""},
    {"\\b(is|are|does|do) (?:now|also|then|again|immediately|correctly) (?=\\S)", "$1 "},
    {
      "\\b(?:now|again|also|immediately) (shows?|reads?|says?|displays?|contains?|appears?|has|equals?)\\b",
      "$1"
    },
    {
      " (?:now|again|anymore|any more|immediately|on the page|on the screen|on screen|instead)$", ""
    },
  };

  private final Vocabulary vocabulary;

  ExpectationGrammar(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Interpretation read(String text) {
    return read(Sentence.of(text));
  }

  Interpretation read(Sentence sentence) {
    boolean still = STILL.matcher(sentence.text()).find();
    List<Check> all = new ArrayList<>();
    for (Sentence each : sentence.each()) {
      Optional<List<Check>> checks = whole(each);
      if (checks.isEmpty()) {
        return new NotUnderstood(understoodPart(sentence.with(plain(sentence.text()))));
      }
      all.addAll(checks.get());
    }
    return new Understood(all.size() == 1 ? all.get(0) : new AllOf(all), still, "plain");
  }

  /** Which page it is would have to be looked at as well, and nothing says how it is known. */
  private static final Pattern ON_A_PAGE =
      Pattern.compile(
          " on the (?!same|main|front|first|next)[a-z]+(?: [a-z]+)? (?:page|screen)$",
          Pattern.CASE_INSENSITIVE);

  private Optional<List<Check>> whole(Sentence sentence) {
    Sentence plain = sentence.with(plain(sentence.text()));
    if (ON_A_PAGE.matcher(plain.text()).find()) {
      return Optional.empty();
    }
    Optional<List<Check>> checks = clauses(plain);
    boolean asks = !asked(sentence.text()).equals(sentence.text());
    return checks.isPresent() || !asks || !Sentence.quotes(plain.text())
        ? checks
        : clauses(plain.with(plain.text() + " is shown"));
  }

  /** The sentence without the request to look at what it says. */
  private static String asked(String text) {
    return LOCATE.matcher(VERIFY.matcher(text).replaceFirst("")).replaceFirst("");
  }

  private String understoodPart(Sentence sentence) {
    String part = "";
    Matcher joint = JOINT.matcher(sentence.text());
    while (joint.find()) {
      String left = sentence.text().substring(0, joint.start());
      if (single(sentence.with(left)).isPresent()) {
        part = sentence.unfold(left);
      }
    }
    return part;
  }

  /**
   * The sentence in the present tense and without what changes nothing: who sees it, "should",
   * "now".
   */
  static String plain(String text) {
    String plain = Asides.ofPromise(Actor.without(asked(text)));
    for (String[] rule : RULES) {
      plain = plain.replaceAll("(?i)" + rule[0], rule[1]);
    }
    return plain.replaceAll(" +", " ").strip();
  }

  private Optional<List<Check>> clauses(Sentence sentence) {
    Optional<List<Check>> listed = Listing.of(sentence, this::single);
    if (listed.isPresent()) {
      return listed;
    }
    Matcher joint = JOINT.matcher(sentence.text());
    while (joint.find()) {
      String left = sentence.text().substring(0, joint.start());
      String right = sentence.text().substring(joint.end());
      Optional<List<Check>> both = both(sentence, left, right);
      if (both.isPresent()) {
        return both;
      }
    }
    return single(sentence).map(List::of);
  }

  /** Two clauses; where one of them is only a quotation it shares the words of the other. */
  private Optional<List<Check>> both(Sentence sentence, String left, String right) {
    String one = left;
    String other = right;
    if (Sentence.isQuoted(left) && right.length() > 1 && Sentence.isQuotation(right.charAt(0))) {
      one = left + right.substring(1);
    } else if (Sentence.isQuoted(right)
        && left.length() > 1
        && Sentence.isQuotation(left.charAt(left.length() - 1))) {
      other = left.substring(0, left.length() - 1) + right;
    }
    Optional<Check> first = single(sentence.with(one));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<Check>> rest = clauses(sentence.with(plain(other)));
    return rest.map(
        more -> {
          List<Check> all = new ArrayList<>(List.of(first.get()));
          all.addAll(more);
          return List.copyOf(all);
        });
  }

  /** The word for which the sentence is not read; empty where no row comes near. */
  String inTheWay(String text) {
    Sentence sentence = Sentence.of(text);
    Sentence plain = sentence.with(plain(sentence.text()));
    return vocabulary.expectations().stream()
        .flatMap(
            phrase ->
                phrase.match(plain).stream()
                    .flatMap(
                        slots ->
                            ExpectationMeaning.of(phrase).read(slots).stream()
                                .flatMap(c -> Accounting.leftOver(slots, c.mentions()).stream())))
        .findFirst()
        .orElseGet(() -> NameWords.firstInTheWay(plain.text()));
  }

  private Optional<Check> single(Sentence sentence) {
    for (Phrase phrase : vocabulary.expectations()) {
      Optional<Check> check =
          phrase
              .match(sentence)
              .filter(slots -> !slots.isLoose())
              .flatMap(
                  slots ->
                      ExpectationMeaning.of(phrase)
                          .read(slots)
                          .filter(it -> Accounting.leftOver(slots, it.mentions()).isEmpty()));
      if (check.isPresent()) {
        return check;
      }
    }
    return Optional.empty();
  }
}
