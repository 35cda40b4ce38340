package dev.journeyman.compare;

import dev.journeyman.compare.Version.Role;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.journey.FrontMatter;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Step;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journey of four steps, and how it ended on versions. */
final class Compared {

  static final Journey JOURNEY = journey();

  private static final Plan PLAN = Plan.of(JOURNEY, Map.of());

  private Compared() {}

  private static Journey journey() {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      steps.add(new Step(new Line("Click " + i + ".", "pay.md", i), List.of()));
    }
    return new Journey(
        "pay", "Pay", "pay.md", FrontMatter.EMPTY, "", List.of(), steps, List.of(), List.of());
  }

  static VersionRun passed(String name) {
    return run(name, new JourneyVerdict(PLAN, Verdict.PASSED, steps(Verdict.PASSED, 4), ""));
  }

  static VersionRun failed(String name, int step) {
    return run(name, new JourneyVerdict(PLAN, Verdict.FAILED, steps(Verdict.FAILED, step), "no"));
  }

  static VersionRun blocked(String name, int step) {
    return run(name, new JourneyVerdict(PLAN, Verdict.BLOCKED, steps(Verdict.BLOCKED, step), "?"));
  }

  static VersionRun flaky(String name) {
    JourneyVerdict first = new JourneyVerdict(PLAN, Verdict.FAILED, List.of(), "no");
    List<StepVerdict> steps = steps(Verdict.PASSED, 4);
    return run(name, new JourneyVerdict(PLAN, Verdict.PASSED, steps, "", 2, List.of(first)));
  }

  static VersionRun notStarted(String name) {
    Version version =
        new Version(name, role(name), "main", Optional.empty(), "the app did not start");
    return new VersionRun(version, new RunFolder(Path.of(name)), List.of(), List.of());
  }

  private static List<StepVerdict> steps(Verdict last, int number) {
    List<StepVerdict> steps = new ArrayList<>();
    for (PlannedStep step : PLAN.steps()) {
      int place = steps.size() + 1;
      Optional<Verdict> verdict =
          place > number ? Optional.empty() : Optional.of(place == number ? last : Verdict.PASSED);
      steps.add(new StepVerdict(step, place - 1, verdict, List.of(), List.of(), List.of()));
    }
    return steps;
  }

  private static VersionRun run(String name, JourneyVerdict verdict) {
    Version version = new Version(name, role(name), "main", Optional.empty(), "");
    return new VersionRun(version, new RunFolder(Path.of(name)), List.of(), List.of(verdict));
  }

  private static Role role(String name) {
    return switch (name) {
      case "base" -> Role.BASE;
      case "head" -> Role.HEAD;
      default -> Role.CANDIDATE;
    };
  }
}
