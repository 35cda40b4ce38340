package dev.journeyman.brain.plain;

import dev.journeyman.check.Mentions;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the sentence of a step into instructions. */
final class StepGrammar {

  private static final Pattern ENTERS =
      Pattern.compile("^(?:enter|type|fill|write|input|set)s?\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern JOINT =
      Pattern.compile("(?:, | )(?:and then|then|and) |; |, | - ", Pattern.CASE_INSENSITIVE);
  private static final Pattern SCOPED =
      Pattern.compile(
          "^(?:in|inside|within|on|under|from) (?<scope>.+?)(?:, | )(?=\\S)",
          Pattern.CASE_INSENSITIVE);

  private final Vocabulary vocabulary;

  StepGrammar(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The instructions of a sentence, in order; empty where any part of it cannot be read. */
  Optional<List<Instruction>> read(String text) {
    List<Instruction> all = new ArrayList<>();
    for (Sentence each : Sentence.of(text).each()) {
      Optional<List<Instruction>> read = clauses(each, all);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(read.get());
    }
    boolean twice =
        IntStream.range(1, all.size())
            .anyMatch(i -> all.get(i).verb() == Verb.TYPE && all.get(i - 1).verb() == Verb.TYPE);
    return twice ? Optional.empty() : Optional.of(List.copyOf(all));
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

  /** The word for which the sentence is not read; empty where no row comes near. */
  String inTheWay(String text) {
    Sentence sentence = Sentence.of(text);
    Sentence clause = sentence.with(Asides.ofStep(Actor.without(sentence.text())));
    return vocabulary.steps().stream()
        .flatMap(
            phrase ->
                phrase.match(clause).stream()
                    .flatMap(
                        slots ->
                            StepMeaning.of(phrase).read(slots, List.of()).stream()
                                .flatMap(
                                    all -> Accounting.leftOver(slots, mentions(all)).stream())))
        .findFirst()
        .orElseGet(() -> NameWords.firstInTheWay(clause.text()));
  }

  private Optional<List<Instruction>> clauses(Sentence sentence, List<Instruction> before) {
    Sentence clause = sentence.with(Asides.ofStep(Actor.without(sentence.text())));
    Optional<List<Instruction>> row = Rows.in(clause, rest -> clauses(rest, before));
    if (row.isPresent()) {
      return row;
    }
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
    Optional<List<Instruction>> rest = clauses(sentence.with(right), before);
    Matcher enters = ENTERS.matcher(left);
    return rest.isPresent() || !enters.find()
        ? rest
        : single(sentence.with(enters.group() + " " + right), before, false);
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
              .flatMap(q -> Targets.area(sentence, scope))
              .filter(q -> isWhole(sentence, scope, q));
      Optional<List<Instruction>> done =
          area.isPresent() ? clauses(sentence.with(rest), before) : Optional.empty();
      if (done.isPresent()) {
        return done.flatMap(all -> within(area.get(), all));
      }
      Matcher longer =
          Pattern.compile(
                  "^(?:in|inside|within|on|under|from) (?<scope>"
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

  private static boolean isWhole(Sentence sentence, String scope, Query area) {
    Slots slots = new Slots(sentence.with(scope), Map.of("area", scope));
    return Accounting.leftOver(slots, Mentions.of(area)).isEmpty();
  }

  /** What is typed "in the Tag box" goes into that field; all else is done in an area. */
  private static Optional<List<Instruction>> within(Query area, List<Instruction> all) {
    if (area.kind() != Kind.FIELD) {
      return Optional.of(all.stream().map(i -> i.inside(area)).toList());
    }
    boolean types = all.stream().allMatch(i -> i.verb() == Verb.TYPE);
    return types
        ? Optional.of(
            all.stream().map(i -> Instruction.of(Verb.FILL).to(area).with(i.theValue())).toList())
        : Optional.empty();
  }

  private Optional<List<Instruction>> single(
      Sentence sentence, List<Instruction> before, boolean joinsClauses) {
    for (Phrase phrase : vocabulary.steps()) {
      if (phrase.joinsClauses() == joinsClauses) {
        Optional<List<Instruction>> read =
            phrase
                .match(sentence)
                .flatMap(
                    slots ->
                        StepMeaning.of(phrase)
                            .read(slots, before)
                            .filter(all -> Accounting.leftOver(slots, mentions(all)).isEmpty()));
        if (read.isPresent()) {
          return read;
        }
      }
    }
    return Optional.empty();
  }

  private static Mentions mentions(List<Instruction> all) {
    return all.stream().map(Instruction::mentions).reduce(Mentions.NONE, Mentions::and);
  }
}
