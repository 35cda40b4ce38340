package dev.journeyman.cli;

import dev.journeyman.cli.Console.Tone;
import dev.journeyman.gloss.Need;
import dev.journeyman.run.Ceiling;
import dev.journeyman.run.Forecast;
import dev.journeyman.run.Forecast.JourneyForecast;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a run would ask of models, as people and programs are told it. */
record ForecastSummary(Console console, JsonOption json) {

  int tell(Forecast forecast) {
    console.say(
        "Nothing is started. "
            + forecast
                .model()
                .map(it -> "Model: " + Console.plain(it))
                .orElse("No model: what needs one would block."));
    if (!forecast.note().isEmpty()) {
      console.say(console.in(Tone.UNSURE, Console.plain(forecast.note())));
    }
    forecast.journeys().forEach(it -> journey(it, forecast));
    console.say("");
    console.say("In all: at most " + forecast.ceiling());
    json.print(() -> object(forecast));
    return ExitCode.DONE;
  }

  private void journey(JourneyForecast journey, Forecast forecast) {
    console.say("");
    console.say(
        console.in(Tone.STRONG, Console.plain(journey.title()))
            + ": "
            + journey.count(Need.Kind.STEP)
            + " of "
            + RunSummary.count(journey.steps(), "step")
            + " and "
            + journey.count(Need.Kind.PROMISE)
            + " of "
            + RunSummary.count(journey.promises(), "promise")
            + " need a model");
    for (Need need : journey.needs()) {
      console.say(
          "  "
              + Console.plain(need.file())
              + ":"
              + need.line()
              + "  "
              + word(need)
              + "  "
              + Console.plain(need.text()));
    }
    if (!journey.needs().isEmpty() && forecast.model().isPresent()) {
      console.say("  at most " + journey.ceiling());
    }
  }

  private static String word(Need need) {
    return need.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> object(Forecast forecast) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("dryRun", true);
    object.put("model", forecast.model().orElse(""));
    object.put("note", forecast.note());
    object.put("journeys", forecast.journeys().stream().map(ForecastSummary::object).toList());
    object.put("ceiling", object(forecast.ceiling()));
    return object;
  }

  private static Map<String, Object> object(JourneyForecast journey) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", journey.id());
    object.put("title", journey.title());
    object.put("steps", journey.steps());
    object.put("promises", journey.promises());
    object.put("needs", journey.needs().stream().map(ForecastSummary::object).toList());
    object.put("ceiling", object(journey.ceiling()));
    return object;
  }

  private static Map<String, Object> object(Need need) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kind", word(need));
    object.put("file", need.file());
    object.put("line", need.line());
    object.put("text", need.text());
    return object;
  }

  /** What has no bound is left out. */
  private static Map<String, Object> object(Ceiling ceiling) {
    Map<String, Object> object = new LinkedHashMap<>();
    ceiling.calls().ifPresent(it -> object.put("calls", it));
    ceiling.tokens().ifPresent(it -> object.put("tokens", it));
    ceiling.dollars().ifPresent(it -> object.put("dollars", it));
    return object;
  }
}
