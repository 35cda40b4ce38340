package dev.journeyman.advice;

import dev.journeyman.advice.Clauses.Clause;
import dev.journeyman.advice.Rewrite.Readiness;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Step;
import dev.journeyman.source.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values that a step needs and nobody gave: a name without data, or "a valid email". */
final class Values implements Counsel {

  private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final Pattern ANY =
      Pattern.compile(
          "(?:(?:enter|type|provide|input|put|write)s?|fills?(?: in| out)?) (?<value>(?:an?|your|my|his|her|their|some|any|(?:the )?(?:valid|invalid|wrong|correct|random)) .+?)"
              + "(?<rest> (?:in|into|as|for)\\b.*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD =
      Pattern.compile(
          "(?:fills? in|fills? out|fills?(?= "
              + Masked.HIDDEN
              + ")) (?<field>"
              + Masked.HIDDEN
              + "+|(?!.*\\bwith\\b)[^:"
              + Masked.HIDDEN
              + "]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FILE =
      Pattern.compile(
          "(?:upload|attach)(?:s|es)? (?<value>(?:an?|any|some|your|my) .+?)(?<rest> (?:to|as|in|into|for)\\b.*)?",
          Pattern.CASE_INSENSITIVE);

  private final Manuscripts manuscripts;
  private final Set<String> given;

  /**
   * Look for values.
   *
   * @param given names that have a value from elsewhere, such as the command line
   */
  Values(Manuscripts manuscripts, Set<String> given) {
    this.manuscripts = manuscripts;
    this.given = given;
  }

  @Override
  public List<Advice> on(Journey journey) {
    List<Advice> advice = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>(journey.matter().data().keySet());
    known.addAll(given);
    known.add("run.id");
    List<Line> steps = Promises.steps(journey).stream().map(Step::line).toList();
    Stream.concat(steps.stream(), Promises.of(journey).stream())
        .forEach(line -> advice.addAll(unnamed(journey, line, known)));
    steps.forEach(line -> unsaid(line).ifPresent(advice::add));
    return advice;
  }

  private List<Advice> unnamed(Journey journey, Line line, Set<String> known) {
    return NAME.matcher(line.text())
        .results()
        .filter(name -> !name.group(1).startsWith("secret.") && !known.contains(name.group(1)))
        .filter(name -> !name.group(1).isEmpty())
        .map(name -> unnamed(journey, line, name.group(1), name.group(), known))
        .toList();
  }

  private Advice unnamed(
      Journey journey, Line line, String name, String written, Set<String> known) {
    Optional<String> near = Vocabulary.of(known).typoOf(name).map(it -> "{{" + it + "}}");
    return Advice.of(
        Code.VALUE_NOT_GIVEN,
        line,
        near.map(it -> written + " is nearly " + it)
            .orElse("nobody gave a value for " + written + ": write it under data"),
        near.isPresent()
            ? manuscripts.reword(line, line.text().replace(written, near.get()), Readiness.CHOICE)
            : data(journey.file(), name + ": \"<the value>\""));
  }

  /** One more value under data, in the way in which the others stand there. */
  private Optional<Rewrite> data(String file, String entry) {
    OptionalInt at = manuscripts.inMatter(file, Pattern.compile("^data:"));
    if (at.isEmpty()) {
      return manuscripts.key(file, "data: {" + entry + "}", Readiness.GAPS);
    }
    String line = manuscripts.line(file, at.getAsInt()).orElse("");
    List<String> after =
        line.contains("{")
            ? List.of(line.replaceFirst("\\{\\s*", Matcher.quoteReplacement("{" + entry + ", ")))
            : List.of(line, "  " + entry);
    return Optional.of(manuscripts.replace(file, at.getAsInt(), after, Readiness.GAPS));
  }

  /** A step that names a field or a kind of value, and no value. */
  private Optional<Advice> unsaid(Line line) {
    Masked sentence = Masked.of(line.text().replaceFirst("[.!]$", ""));
    for (Clause clause : Clauses.of(sentence)) {
      boolean alone = !sentence.open().substring(clause.start()).contains(" with ");
      Optional<String> better = better(clause.words(), alone);
      if (better.isPresent()) {
        String said = clause.words().text();
        return Optional.of(
            Advice.of(
                Code.VALUE_NOT_GIVEN,
                line,
                "\u201c" + said + "\u201d does not say which value",
                manuscripts.reword(line, line.text().replace(said, better.get()), Readiness.GAPS)));
      }
    }
    return Optional.empty();
  }

  /**
   * The clause with a gap for the value.
   *
   * @param alone whether nothing after it begins with "with", as in "fill in A and B with c and d"
   */
  private static Optional<String> better(Masked clause, boolean alone) {
    for (Pattern pattern : List.of(ANY, FILE)) {
      Matcher any = pattern.matcher(clause.open());
      if (any.matches() && any.group("value").indexOf(Masked.HIDDEN) < 0) {
        String before = clause.text().substring(0, any.start("value"));
        String rest = clause.text().substring(any.end("value"));
        return Optional.of(before + "\"<" + any.group("value") + ">\"" + rest);
      }
    }
    Matcher field = FIELD.matcher(clause.open());
    return alone
            && field.matches()
            && !field.group("field").matches(".* (?:in|into|as|for|under) .*")
        ? Optional.of(clause.text() + " with \"<the value>\"")
        : Optional.empty();
  }
}
