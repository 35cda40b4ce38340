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
import java.util.Optional;

/**
 * Asks somebody who knows nothing but the sentence and the page whether it holds. The answer counts
 * only with a quote that people can read on the page.
 */
final class Referee {

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
    if (((Answer.Turn) answer).stop() == Answer.Stop.TRUNCATED
        || calls.size() != 1
        || !calls.get(0).name().equals(Functions.RULE)
        || !(calls.get(0).request() instanceof Call.Invoke invoke)) {
      return Finding.undecided(expectation, "the judge gave no answer that can be read");
    }
    return rule(expectation, sight, invoke.arguments());
  }

  private static Finding rule(String expectation, Sight sight, JsonNode answer) {
    String said = answer.path("quote").asText("");
    String seen = answer.path("seen").asText("");
    Quote quote = new Quote(said);
    Optional<String> against = quote.against(expectation, sight);
    if (against.isPresent()) {
      return Finding.undecided(
          expectation,
          "the judge quoted \"" + said + "\", " + against.get() + ", so the answer is void");
    }
    Element where = quote.place(expectation, sight).orElseThrow();
    String saw = "\"" + said + "\": " + seen;
    return switch (answer.path("holds").asText("")) {
      case "yes" -> Finding.held(expectation, saw, where);
      case "no" -> Finding.broken(expectation, saw, where);
      default -> Finding.undecided(expectation, "the judge cannot tell: " + seen);
    };
  }
}
