package dev.journeyman.report;

import dev.journeyman.journey.Criticality;
import dev.journeyman.journey.FrontMatter;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Stage;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.report.ResultFile.JourneyResult;
import dev.journeyman.report.ResultFile.StepResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A journey that was to be run, whether it was begun or not. */
record Chosen(Plan plan, FrontMatter matter) {

  private static final Pattern TITLE = Pattern.compile("([a-z]+)(?: ([0-9]+))?");
  private static final Pattern PLACE = Pattern.compile("(.*):([0-9]+)");

  String id() {
    return plan.journey();
  }

  static List<Chosen> all(List<Journey> journeys) {
    return journeys.stream().map(Chosen::of).toList();
  }

  private static Chosen of(Journey journey) {
    return new Chosen(Plan.of(journey, journey.matter().data()), journey.matter());
  }

  /** One as a result tells of it; what it promised is not all there. */
  static Chosen of(JourneyResult told) {
    List<PlannedStep> steps = told.steps().stream().map(Chosen::step).toList();
    return new Chosen(
        new Plan(told.id(), told.title(), told.file(), "/", steps, List.of()),
        new FrontMatter(
            told.tags(),
            told.owner(),
            told.severity().flatMap(Chosen::severity),
            told.stage().flatMap(Chosen::stage),
            "/",
            Optional.empty(),
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  private static Optional<Criticality> severity(String text) {
    return Arrays.stream(Criticality.values()).filter(c -> c.text().equals(text)).findFirst();
  }

  private static Optional<Stage> stage(String text) {
    return Arrays.stream(Stage.values()).filter(s -> s.text().equals(text)).findFirst();
  }

  private static PlannedStep step(StepResult told) {
    MatchResult title = matched(TITLE, told.title());
    MatchResult place = matched(PLACE, told.place());
    Phase phase =
        switch (title.group(1)) {
          case "preparation" -> Phase.BEFORE;
          case "outcome" -> Phase.OUTCOME;
          default -> Phase.STEPS;
        };
    int number = Optional.ofNullable(title.group(2)).map(Integer::parseInt).orElse(1);
    int line = Integer.parseInt(place.group(2));
    return new PlannedStep(phase, number, told.intent(), place.group(1), line, List.of());
  }

  private static MatchResult matched(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not like " + pattern);
    }
    return matcher.toMatchResult();
  }
}
