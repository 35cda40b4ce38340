package dev.journeyman.brain.vision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.check.Finding;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Call;
import dev.journeyman.model.Message;
import dev.journeyman.model.Picture;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks somebody who knows nothing but the sentence and the page whether it holds. The answer counts
 * only with a quote that is found on the page.
 */
final class Referee {

  private static final int SHORTEST_QUOTE = 2;

  private final Asking asking;

  Referee(Asking asking) {
    this.asking = asking;
  }

  Finding rule(String expectation, Sight sight, String pageText, List<Picture> frames) {
    Answer answer =
        asking.say(
            new Message.Task(
                "The sentence: " + expectation + "\n\nThe page's text:\n" + pageText, frames));
    if (answer instanceof Answer.Failure failure) {
      return Finding.undecided(expectation, failure.kind().title() + ": " + failure.reason());
    }
    List<Call> calls = ((Answer.Turn) answer).calls();
    if (calls.size() != 1
        || !calls.get(0).name().equals(Functions.RULE)
        || !(calls.get(0).request() instanceof Call.Invoke invoke)) {
      return Finding.undecided(expectation, "the judge gave no answer that can be read");
    }
    return rule(expectation, sight, invoke.arguments());
  }

  private static Finding rule(String expectation, Sight sight, JsonNode answer) {
    String quote = answer.path("quote").asText("");
    String seen = answer.path("seen").asText("");
    Optional<Element> where = find(quote, sight);
    boolean stands = where.isPresent() || onPage(quote, sight);
    if (!stands) {
      return Finding.undecided(
          expectation,
          "the judge quoted \"" + quote + "\", which is not on the page, so the answer is void");
    }
    String saw = "\"" + quote + "\": " + seen;
    return switch (answer.path("holds").asText("")) {
      case "yes" ->
          where
              .map(e -> Finding.held(expectation, saw, e))
              .orElseGet(() -> Finding.held(expectation, saw));
      case "no" ->
          where
              .map(e -> Finding.broken(expectation, saw, e))
              .orElseGet(() -> Finding.broken(expectation, saw));
      default -> Finding.undecided(expectation, "the judge cannot tell: " + seen);
    };
  }

  /** The smallest element that says the quote. */
  private static Optional<Element> find(String quote, Sight sight) {
    String wanted = fold(quote);
    return wanted.length() < SHORTEST_QUOTE
        ? Optional.empty()
        : sight.elements().stream()
            .filter(e -> fold(e.text() + " " + e.name()).contains(wanted))
            .reduce((outer, inner) -> sight.contains(outer, inner) ? inner : outer);
  }

  private static boolean onPage(String quote, Sight sight) {
    String wanted = fold(quote);
    return wanted.length() >= SHORTEST_QUOTE && fold(sight.text()).contains(wanted);
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
