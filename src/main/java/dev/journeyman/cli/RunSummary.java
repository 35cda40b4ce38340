package dev.journeyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.cli.Console.Tone;
import dev.journeyman.report.Written;
import dev.journeyman.run.Changed;
import dev.journeyman.run.Kept;
import dev.journeyman.run.RunEnd;
import dev.journeyman.run.Settings;
import dev.journeyman.source.Problem;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The end of a run as people and programs are told it. */
record RunSummary(Console console, Place place, Settings.Detail evidence, JsonOption json) {

  int tell(RunEnd end) {
    if (end instanceof RunEnd.Walked walked) {
      return walked(walked);
    }
    if (end instanceof RunEnd.Unusable unusable) {
      unusable.problems().forEach(p -> console.complain(Console.plain(p.toString())));
      console.complain("Nothing was run: " + count(unusable.problems().size(), "problem") + ".");
      printError(
          "unusable",
          unusable.problems().stream().map(Problem::toString).toList(),
          Optional.empty());
      return ExitCode.USAGE;
    }
    if (end instanceof RunEnd.Refused refused) {
      console.complain("Nothing was done: " + Console.plain(refused.why()));
      printError("refused", List.of(refused.why()), Optional.empty());
      return ExitCode.USAGE;
    }
    RunEnd.NothingToRun nothing = (RunEnd.NothingToRun) end;
    console.complain("Nothing to run: " + Console.plain(nothing.why()));
    nothing.changed().ifPresent(changed -> new ChangeSummary(changed).tell(console));
    printError("nothing to run", List.of(nothing.why()), nothing.changed());
    return ExitCode.NOTHING_TO_RUN;
  }

  private void printError(String error, List<String> details, Optional<Changed> changed) {
    json.print(
        () -> {
          Map<String, Object> object = new LinkedHashMap<>();
          object.put("error", error);
          object.put("details", details);
          changed.ifPresent(c -> object.put("changed", new ChangeSummary(c).object()));
          return object;
        });
  }

  private int walked(RunEnd.Walked end) {
    List<JourneyVerdict> verdicts = end.written().verdicts();
    console.say("");
    if (!end.facts().trouble().isEmpty()) {
      console.say(console.in(Tone.UNSURE, Console.plain(end.facts().trouble())));
      console.say("");
    }
    table(verdicts);
    if (end.facts().trouble().isEmpty()) {
      verdicts.forEach(v -> v.decisive().ifPresent(step -> explain(v, step)));
    }
    verdicts.stream().filter(v -> !v.others().isEmpty()).forEach(this::tellAttempts);
    end.changed().ifPresent(changed -> new ChangeSummary(changed).tell(console));
    end.policy().ifPresent(policy -> new PolicySummary(policy).tell(console));
    console.say("");
    console.say(
        console.in(Tone.STRONG, Console.plain(end.written().headline()))
            + console.in(
                Tone.QUIET,
                "  "
                    + ConsoleNarrator.seconds(end.facts().took())
                    + ", "
                    + count((int) end.written().modelCalls(), "model call")));
    end.written()
        .warnings()
        .forEach(w -> console.say(console.in(Tone.UNSURE, "Warning: " + Console.plain(w))));
    end.written().heeded().forEach(line -> console.say(Console.plain(line)));
    recordings(end.recordings());
    report(end);
    end.seal().ifPresent(new SealSummary(console, place)::tell);
    new Annotations(place).of(verdicts).forEach(console::command);
    json.print(() -> result(end));
    return ExitCode.of(verdicts.stream().map(JourneyVerdict::verdict).toList());
  }

  private void table(List<JourneyVerdict> verdicts) {
    int width = verdicts.stream().mapToInt(v -> v.plan().title().length()).max().orElse(0);
    for (JourneyVerdict verdict : verdicts) {
      String title = Console.plain(verdict.plan().title());
      String weak = verdict.weak() == 0 ? "" : console.in(Tone.UNSURE, "  " + weak(verdict));
      String flaky = verdict.isFlaky() ? console.in(Tone.UNSURE, "  flaky") : "";
      String unbegun =
          verdict.verdict() != Verdict.PASSED && verdict.decisive().isEmpty()
              ? "  " + Console.plain(verdict.reason())
              : "";
      String padding = " ".repeat(Math.max(0, width - title.length()));
      console.say(
          "  "
              + console.in(tone(verdict.verdict()), String.format("%-7s", verdict.verdict()))
              + "  "
              + title
              + padding
              + flaky
              + weak
              + unbegun);
    }
  }

  private static String weak(JourneyVerdict verdict) {
    return (verdict.isAllWeak() ? "all" : verdict.weak()) + " weak";
  }

  /** Why a journey was tried again, for what it came to is told already. */
  private void tellAttempts(JourneyVerdict verdict) {
    console.say("");
    console.say(
        (verdict.isFlaky()
                ? console.in(Tone.UNSURE, "FLAKY ")
                : console.in(tone(verdict.verdict()), verdict.verdict() + " "))
            + console.in(Tone.STRONG, Console.plain(verdict.plan().title()))
            + ", "
            + verdict.verdict().name().toLowerCase(Locale.ROOT)
            + " on attempt "
            + verdict.attempt());
    verdict
        .others()
        .forEach(
            other ->
                console.say(
                    "  attempt "
                        + other.attempt()
                        + " "
                        + other.verdict().name().toLowerCase(Locale.ROOT)
                        + ": "
                        + Console.plain(other.reason())));
  }

  private void explain(JourneyVerdict verdict, StepVerdict step) {
    console.say("");
    console.say(
        console.in(tone(verdict.verdict()), verdict.verdict() + " ")
            + console.in(Tone.STRONG, Console.plain(verdict.plan().title())));
    console.say(
        "  at "
            + step.step().title()
            + ", "
            + step.step().place()
            + ": "
            + Console.line(step.step().intent()));
    step.reasons().forEach(r -> console.say("    " + Console.plain(r)));
    step.expectations().stream().filter(e -> e.verdict() != Verdict.PASSED).forEach(this::explain);
    step.always().forEach(this::explain);
  }

  private void explain(ExpectationVerdict expectation) {
    console.say(
        "    "
            + expectation.expectation().place()
            + ": "
            + Console.plain(expectation.expectation().text()));
    console.say("      expected  " + Console.plain(expectation.expected()));
    console.say("      saw       " + Console.plain(expectation.saw()));
  }

  private static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> Tone.GOOD;
      case FAILED -> Tone.BAD;
      case BLOCKED -> Tone.UNSURE;
    };
  }

  private void recordings(List<Kept> recordings) {
    for (Kept.Fate fate : Kept.Fate.values()) {
      List<Kept> these = recordings.stream().filter(k -> k.fate() == fate).toList();
      if (!these.isEmpty()) {
        String names = String.join(", ", these.stream().map(Kept::journey).toList());
        console.say(count(these.size(), "recording") + " " + told(fate) + ": " + names);
      }
    }
  }

  private static String told(Kept.Fate fate) {
    return switch (fate) {
      case WRITTEN -> "made in journeys/recordings/";
      case CHANGED -> "changed in journeys/recordings/, review with git diff";
      case PROPOSED -> "proposed, see journeyman recordings diff";
    };
  }

  private void report(RunEnd.Walked end) {
    end.written()
        .part(Written.Kind.STORYBOARD)
        .ifPresent(board -> console.say("Storyboard: " + relative(board.path())));
    Optional<Written.Part> page = end.written().part(Written.Kind.ALLURE_REPORT);
    if (page.isPresent()) {
      console.say("Report: " + relative(page.get().path()));
      return;
    }
    console.say(
        "Report: none, because "
            + switch (evidence) {
              case FACTS -> "--evidence facts was asked for; run without it to get one";
              case FULL -> "it could not be written; put right what the warning says and run again";
            });
    console.say("Facts:  " + relative(end.folder().journal()));
    end.written()
        .part(Written.Kind.SUMMARY)
        .ifPresent(summary -> console.say("        " + relative(summary.path())));
  }

  private String relative(Path file) {
    return place.folder().relativize(file.toAbsolutePath()).toString();
  }

  private static JsonNode result(RunEnd.Walked end) {
    Path file = end.folder().published().resolve("result.json");
    try {
      JsonNode result = new ObjectMapper().readTree(file.toFile());
      if (result instanceof ObjectNode object) {
        end.changed().ifPresent(c -> object.putPOJO("changed", new ChangeSummary(c).object()));
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException("The result " + file + " cannot be read", e);
    }
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
