package dev.journeyman.cli;

import dev.journeyman.advice.Advice;
import dev.journeyman.advice.Code;
import dev.journeyman.advice.Fixing;
import dev.journeyman.advice.Rewrite.Readiness;
import dev.journeyman.run.Lint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads journeys and says what is wrong with them, and what could be written better. */
@Command(
    name = "lint",
    description =
        "Read journeys, start nothing: what is wrong with them, which lines need a model, and how to write them better.",
    mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {

  private final Place place;
  private final Console console;
  @Mixin private final JourneyOptions journeys = new JourneyOptions();
  @Mixin private final JsonOption json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--fix",
      description =
          "Carry out the rewrites that change no meaning, and show them as a diff; with --only also those that somebody has to want.")
  private boolean fix;

  @Option(
      names = "--only",
      paramLabel = "CODE",
      split = ",",
      description = "Give advice of this code only, such as vague-expectation; repeatable.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--explain",
      description =
          "Say of each line how it is read, and by whom: the grammar, the project, a model.")
  private boolean explain;

  @Option(names = "--strict", description = "Take advice for an error: exit with 64.")
  private boolean strict;

  LintCommand(Place place, Console console) {
    this.place = place;
    this.console = console;
    this.json = new JsonOption(console);
  }

  @Override
  public Integer call() {
    json.begin();
    Set<Code> codes = codes();
    Lint.Findings found =
        Lint.check(place.folder(), journeys.in(place), Set.copyOf(journeys.data().keySet()));
    List<Advice> advice =
        found.advice().stream().filter(each -> codes.contains(each.code())).toList();
    Optional<Fixing> fixing =
        fix ? Optional.of(Fixing.of(place.folder(), advice, enough())) : Optional.empty();
    LintSummary summary = new LintSummary(found, advice, fixing);
    if (explain) {
      ExplainSummary.lines(found.understanding()).forEach(line -> console.say(Console.plain(line)));
    }
    summary.lines().forEach(line -> console.say(Console.plain(line)));
    json.print(() -> object(summary, found));
    boolean unheeded = strict && !summary.remaining().isEmpty();
    return found.hasErrors() || unheeded ? ExitCode.USAGE : ExitCode.DONE;
  }

  private Map<String, Object> object(LintSummary summary, Lint.Findings found) {
    Map<String, Object> object = summary.object();
    if (explain) {
      object.put("understanding", ExplainSummary.objects(found.understanding()));
    }
    return object;
  }

  private Set<Readiness> enough() {
    return only.isEmpty()
        ? EnumSet.of(Readiness.SAFE)
        : EnumSet.of(Readiness.SAFE, Readiness.CHOICE);
  }

  private Set<Code> codes() {
    Set<Code> codes = EnumSet.noneOf(Code.class);
    for (String text : only) {
      codes.add(
          Code.of(text)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "--only "
                              + text
                              + " is no code of advice; the codes are "
                              + String.join(", ", Code.texts()))));
    }
    return codes.isEmpty() ? EnumSet.allOf(Code.class) : codes;
  }
}
