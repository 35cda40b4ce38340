package dev.journeyman.brain.plain;

import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sentence of a step into instructions. */
final class StepGrammar {

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:given|when|then|and|but|next|now|first|finally|please|also)[, ]+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?:that )?(?:i|you|we|they|he|she|(?:the |an? |another )?(?:signed-in |logged-in )?(?:user|customer|guest|visitor|shopper"
              + "|admin|administrator|tester|person|buyer|member|editor|manager|owner|reader|author|patient|student))"
              + "(?: (?:can|should|must|will|then|now|also))* (?=\\S)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JOINT =
      Pattern.compile("(?:, | )(?:and then|then|and) |; |, | - ", Pattern.CASE_INSENSITIVE);
  private static final Pattern SCOPED =
      Pattern.compile(
          "^(?:in|inside|within|on|under) (?<scope>.+?)(?:, | )(?=\\S)", Pattern.CASE_INSENSITIVE);

  private final Vocabulary vocabulary;

  StepGrammar(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The instructions of a sentence, in order; empty where any part of it cannot be read. */
  Optional<List<Instruction>> read(String text) {
    return clauses(Sentence.of(text), List.of());
  }

  /** The longest beginning of a sentence that can be read by itself; empty where none can. */
  String understoodPart(String text) {
    Sentence sentence = Sentence.of(text);
    String part = "";
    Matcher joint = JOINT.matcher(sentence.text());
    while (joint.find()) {
      String left = sentence.text().substring(0, joint.start());
      if (clauses(sentence.with(left), List.of()).isPresent()) {
        part = sentence.unfold(left);
      }
    }
    return part;
  }

  private Optional<List<Instruction>> clauses(Sentence sentence, List<Instruction> before) {
    Sentence clause = sentence.with(withoutSubject(sentence.text()));
    Optional<List<Instruction>> joined = single(clause, before, true);
    if (joined.isPresent()) {
      return joined;
    }
    Optional<List<Instruction>> several = Several.of(clause, s -> single(s, before, false));
    if (several.isPresent()) {
      return several;
    }
    Matcher joint = JOINT.matcher(clause.text());
    while (joint.find()) {
      String left = clause.text().substring(0, joint.start());
      String right = clause.text().substring(joint.end());
      Optional<List<Instruction>> first = single(clause.with(left), before, false);
      if (first.isPresent()) {
        Optional<List<Instruction>> rest = rest(clause, left, right, first.get());
        if (rest.isPresent()) {
          List<Instruction> all = new ArrayList<>(first.get());
          all.addAll(rest.get());
          return Optional.of(List.copyOf(all));
        }
      }
    }
    return scoped(clause, before).or(() -> single(clause, before, false));
  }

  /**
   * The clauses after the first; one that starts with a quotation repeats the verb of the clause
   * before.
   */
  private Optional<List<Instruction>> rest(
      Sentence sentence, String left, String right, List<Instruction> before) {
    if (!right.isEmpty() && Sentence.isQuotation(right.charAt(0))) {
      String verb = left.split(" ")[0];
      return clauses(sentence.with(verb + " " + right), before);
    }
    return clauses(sentence.with(right), before);
  }

  /** "In the row of Ada, click Edit". */
  private Optional<List<Instruction>> scoped(Sentence sentence, List<Instruction> before) {
    Matcher matcher = SCOPED.matcher(sentence.text());
    int from = 0;
    while (matcher.find(from)) {
      String scope = matcher.group("scope");
      String rest = sentence.text().substring(matcher.end());
      Optional<Query> area =
          Targets.parse(sentence, scope)
              .filter(q -> q.kind() != Kind.THING || scope.contains(","))
              .flatMap(q -> Targets.area(sentence, scope));
      Optional<List<Instruction>> done =
          area.isPresent() ? clauses(sentence.with(rest), before) : Optional.empty();
      if (done.isPresent()) {
        return done.map(all -> all.stream().map(i -> i.inside(area.get())).toList());
      }
      Matcher longer =
          Pattern.compile(
                  "^(?:in|inside|within|on|under) (?<scope>"
                      + Pattern.quote(scope)
                      + "(?:, | ).+?)(?:, | )(?=\\S)",
                  Pattern.CASE_INSENSITIVE)
              .matcher(sentence.text());
      if (!longer.find()) {
        return Optional.empty();
      }
      matcher = longer;
    }
    return Optional.empty();
  }

  private Optional<List<Instruction>> single(
      Sentence sentence, List<Instruction> before, boolean joinsClauses) {
    for (Phrase phrase : vocabulary.steps()) {
      if (phrase.joinsClauses() == joinsClauses) {
        Optional<List<Instruction>> read =
            phrase.match(sentence).flatMap(slots -> StepMeaning.of(phrase).read(slots, before));
        if (read.isPresent()) {
          return read;
        }
      }
    }
    return Optional.empty();
  }

  static String withoutSubject(String text) {
    String bare = text;
    for (int i = 0; i < 3; i++) {
      bare = LEAD.matcher(bare).replaceFirst("");
    }
    String verb = SUBJECT.matcher(bare).replaceFirst("").strip();
    return verb.isEmpty() ? bare : verb.toLowerCase(Locale.ROOT).equals(bare) ? bare : verb;
  }
}
