package dev.journeyman.check;

import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Activity.ConsoleLine;
import dev.journeyman.surface.Activity.Exchange;
import java.util.List;
import java.util.stream.Stream;

/** Nothing went wrong behind the page during the step. */
public record Quiet(Source source) implements Check {

  /** Where to listen. */
  public enum Source {
    CONSOLE("no console errors"),
    ERRORS("no uncaught errors"),
    REQUESTS("no failed requests");

    private final String phrase;

    Source(String phrase) {
      this.phrase = phrase;
    }
  }

  @Override
  public Finding on(Scene scene) {
    List<String> noise = noise(scene.sight().activity());
    if (noise.isEmpty()) {
      return Finding.held(source.phrase, "none");
    }
    String more = noise.size() > 1 ? " and " + (noise.size() - 1) + " more" : "";
    return Finding.broken(source.phrase, noise.get(0) + more);
  }

  private List<String> noise(Activity activity) {
    return switch (source) {
      case CONSOLE ->
          Stream.concat(
                  activity.console().stream().filter(ConsoleLine::isError).map(ConsoleLine::text),
                  activity.pageErrors().stream().map(Quiet::firstLine))
              .distinct()
              .toList();
      case ERRORS -> activity.pageErrors().stream().map(Quiet::firstLine).distinct().toList();
      case REQUESTS ->
          activity.exchanges().stream()
              .filter(x -> x.firstParty() && x.failed())
              .map(Exchange::describe)
              .distinct()
              .toList();
    };
  }

  /** What follows is the stack. */
  private static String firstLine(String error) {
    return error.lines().findFirst().orElse(error);
  }

  @Override
  public String describe() {
    return source.phrase;
  }

  @Override
  public String inWords() {
    return "there are " + source.phrase;
  }
}
