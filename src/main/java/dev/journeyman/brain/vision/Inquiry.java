package dev.journeyman.brain.vision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.brain.vision.Beginnings.View;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Call;
import dev.journeyman.model.Message;
import dev.journeyman.model.Picture;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two questions of one kind to a judge, who is not told which of them is the one that counts.
 *
 * @param real the one that counts
 * @param control the one whose answer must be another
 */
record Inquiry(Question real, Question control, boolean swapped) {

  /** Whether a sentence is true of a page. */
  record Question(String sentence, View page, String text) {}

  /** What came of it. */
  sealed interface Heard {}

  /**
   * Both answers.
   *
   * @param quote from the page of the question that counts
   */
  record Said(String real, String control, String quote, String seen) implements Heard {}

  record Nothing(String why) implements Heard {}

  private static final String UNREADABLE = "the judge gave no answer that can be read";

  Message message() {
    List<Question> both = swapped ? List.of(control, real) : List.of(real, control);
    List<Picture> pictures = pictures(both);
    String text =
        "The first sentence: "
            + both.get(0).sentence()
            + "\nIts page:\n"
            + both.get(0).text()
            + "\n\nThe second sentence: "
            + both.get(1).sentence()
            + "\nIts page:\n"
            + (isOnePage() ? "(the same)" : both.get(1).text());
    return new Message.Task(
        text + (pictures.isEmpty() ? "\n\nThere are no pictures." : ""), pictures);
  }

  private boolean isOnePage() {
    return real.page().equals(control.page());
  }

  /** One for each page, or none at all: a picture of one of them would tell which it is. */
  private List<Picture> pictures(List<Question> both) {
    List<Picture> all =
        (isOnePage() ? both.stream().limit(1) : both.stream())
            .flatMap(it -> it.page().picture().stream())
            .toList();
    return all.size() == (isOnePage() ? 1 : 2) ? all : List.of();
  }

  Heard read(Answer answer) {
    if (answer instanceof Answer.Failure failure) {
      return new Nothing(failure.kind().title() + ": " + failure.reason());
    }
    Answer.Turn turn = (Answer.Turn) answer;
    Optional<JsonNode> told =
        turn.stop() == Answer.Stop.TRUNCATED || turn.calls().size() != 1
            ? Optional.empty()
            : turn.calls().stream().flatMap(Inquiry::ruling).findFirst();
    return told.<Heard>map(this::said).orElseGet(() -> new Nothing(UNREADABLE));
  }

  private static Stream<JsonNode> ruling(Call call) {
    return call.name().equals(Functions.RULE) && call.request() instanceof Call.Invoke invoke
        ? Stream.of(invoke.arguments())
        : Stream.empty();
  }

  private Said said(JsonNode told) {
    String real = swapped ? "second" : "first";
    String control = swapped ? "first" : "second";
    return new Said(
        told.path(real).asText(""),
        told.path(control).asText(""),
        told.path(real + "_quote").asText(""),
        told.path("seen").asText(""));
  }
}
