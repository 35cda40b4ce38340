package dev.journeyman.requirement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Call;
import dev.journeyman.model.Message;
import dev.journeyman.model.Model;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Has a model draft journeys. Each sentence that it writes must name a line of the document that
 * asks for it; what names none is dropped and told.
 */
public final class ModelDrafter {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int MAX_TOKENS = 8000;

  private final Model model;

  public ModelDrafter(Model model) {
    this.model = model;
  }

  /**
   * What came of it.
   *
   * @param told what was dropped, and why, each as a sentence
   */
  public record Drafted(List<DraftJourney> journeys, List<String> told) {
    public Drafted {
      journeys = List.copyOf(journeys);
      told = List.copyOf(told);
    }
  }

  /**
   * Ask for the journeys of a document.
   *
   * @param title makes one journey of all of it
   */
  public Drafted draft(RequirementDocument document, Optional<String> title) {
    if (document.requirements().isEmpty()) {
      return new Drafted(List.of(), List.of());
    }
    Brief brief =
        new Brief(
            prompt(),
            Brief.Hands.NONE,
            List.of(WrittenJourney.FUNCTION),
            WIDTH,
            HEIGHT,
            MAX_TOKENS,
            "draft");
    Answer answer = model.begin(brief).say(new Message.Task(task(document, title), List.of()));
    if (answer instanceof Answer.Failure failure) {
      return new Drafted(
          List.of(),
          List.of(model.name() + ": " + failure.kind().title() + ": " + failure.reason()));
    }
    Answer.Turn turn = (Answer.Turn) answer;
    List<String> told = new ArrayList<>();
    if (turn.stop() == Answer.Stop.TRUNCATED) {
      told.add(model.name() + " was cut off, so the last journey may be missing.");
    }
    List<DraftJourney> journeys = new ArrayList<>();
    for (Call call : turn.calls()) {
      arguments(call)
          .flatMap(given -> new WrittenJourney(document, told).read(given, title))
          .ifPresent(journeys::add);
    }
    return new Drafted(journeys, told);
  }

  private static Optional<JsonNode> arguments(Call call) {
    return call.name().equals(WrittenJourney.FUNCTION.name())
            && call.request() instanceof Call.Invoke invoke
        ? Optional.of(invoke.arguments())
        : Optional.empty();
  }

  /** The lines are data: each stands by itself behind its number, with no mark of the prompt. */
  private static String task(RequirementDocument document, Optional<String> title) {
    StringBuilder task =
        new StringBuilder("Lines of " + document.file() + " that ask for something:\n");
    for (Requirement line : document.requirements()) {
      task.append('\n')
          .append(line.line())
          .append(" [")
          .append(String.join(" > ", line.path()))
          .append("] ")
          .append(line.text());
    }
    title.ifPresent(it -> task.append("\n\nWrite one journey of them, called: ").append(it));
    return task.toString();
  }

  private static String prompt() {
    try (InputStream in = ModelDrafter.class.getResourceAsStream("draft.md")) {
      return new String(
          Objects.requireNonNull(in, "draft.md").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the prompt draft.md", e);
    }
  }
}
