package dev.journeyman.run;

import dev.journeyman.gloss.Need;
import dev.journeyman.journey.Journey;
import dev.journeyman.model.Allowance;
import dev.journeyman.model.ModelName;
import dev.journeyman.model.Prices;
import dev.journeyman.source.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run would ask of models, without starting anything.
 *
 * @param model the one that would act; empty where none is configured
 * @param note what else is to be known of the model, or empty
 */
public record Forecast(
    Optional<String> model, String note, List<JourneyForecast> journeys, Ceiling ceiling) {

  /**
   * One journey.
   *
   * @param steps how many it has, and {@code promises} how many of those
   */
  public record JourneyForecast(
      String id, String title, int steps, int promises, List<Need> needs, Ceiling ceiling) {
    public JourneyForecast {
      needs = List.copyOf(needs);
    }

    public long count(Need.Kind kind) {
      return needs.stream().filter(it -> it.kind() == kind).count();
    }
  }

  /** What came of it: a forecast, or why the journeys could not be run. */
  public sealed interface Outcome {}

  public record Foreseen(Forecast forecast) implements Outcome {}

  public record Unusable(List<Problem> problems) implements Outcome {}

  public Forecast {
    journeys = List.copyOf(journeys);
  }

  public static Outcome of(Settings settings, Clock clock) {
    Reading reading = Reading.of(settings);
    if (!reading.isUsable()) {
      return new Unusable(reading.errors());
    }
    Deciding deciding = settings.deciding();
    boolean asks = deciding.by() == Deciding.By.AUTO || deciding.by() == Deciding.By.VISION;
    Optional<String> named =
        asks && reading.policy().isEmpty()
            ? deciding.model().or(reading.config().models()::model)
            : Optional.empty();
    Foreseeing foreseeing =
        new Foreseeing(
            reading,
            deciding.by(),
            named.flatMap(ModelName::parse),
            Prices.on(LocalDate.now(clock)));
    String note = reading.casting() instanceof Cast.Nobody nobody ? nobody.why() : "";
    List<JourneyForecast> journeys = reading.chosen().stream().map(foreseeing::journey).toList();
    return new Foreseen(new Forecast(named, note, journeys, foreseeing.together(journeys)));
  }

  /** What it takes to look ahead. */
  private record Foreseeing(
      Reading reading, Deciding.By by, Optional<ModelName> model, Prices prices) {

    JourneyForecast journey(Journey journey) {
      List<Need> needs =
          by == Deciding.By.VISION
              ? Need.ofAllSteps(journey, reading.queries())
              : Need.of(journey, reading.queries());
      return new JourneyForecast(
          journey.id(),
          journey.title(),
          Need.steps(journey).size(),
          Need.lines(journey).size(),
          needs,
          needs.isEmpty() || model.isEmpty()
              ? Ceiling.NOTHING
              : Ceiling.of(Brains.allowance(journey, ofJourney()), model, prices));
    }

    private Allowance ofJourney() {
      return allowance(reading.config().models().budget());
    }

    private static Allowance allowance(Optional<String> text) {
      return text.flatMap(Allowance::parse).orElse(Allowance.UNLIMITED);
    }

    Ceiling together(List<JourneyForecast> journeys) {
      Ceiling sum =
          journeys.stream().map(JourneyForecast::ceiling).reduce(Ceiling.NOTHING, Ceiling::plus);
      return sum.within(
          Ceiling.of(allowance(reading.config().models().runBudget()), model, prices));
    }
  }
}
