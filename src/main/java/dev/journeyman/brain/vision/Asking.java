package dev.journeyman.brain.vision;

import dev.journeyman.brain.Note;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Budget;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Message;
import dev.journeyman.model.Model;
import dev.journeyman.model.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One conversation within a budget, of which each question is noted. */
final class Asking {

  private final Model model;
  private final Conversation conversation;
  private final String purpose;
  private final Budget budget;
  private final Function<Usage, Optional<BigDecimal>> price;
  private final Consumer<Note> notes;

  Asking(
      Model model,
      Brief brief,
      String purpose,
      Budget budget,
      Function<Usage, Optional<BigDecimal>> price,
      Consumer<Note> notes) {
    this.model = model;
    this.conversation = model.begin(brief);
    this.purpose = purpose;
    this.budget = budget;
    this.price = price;
    this.notes = notes;
  }

  /** An answer that cannot be read as one is asked for once more. */
  Answer say(Message message) {
    Answer answer = ask(message);
    boolean rubbish =
        answer instanceof Answer.Failure failure && failure.kind() == Answer.Kind.MALFORMED;
    return rubbish ? ask(message) : answer;
  }

  private Answer ask(Message message) {
    Optional<String> spent = budget.spent();
    if (spent.isPresent()) {
      return new Answer.Failure(Answer.Kind.SPENT, spent.get(), Usage.NONE);
    }
    long start = System.nanoTime();
    Answer answer = conversation.say(message);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Usage usage = answer.usage();
    Optional<BigDecimal> dollars = price.apply(usage);
    budget.pay(usage, dollars, took);
    String said = answer instanceof Answer.Turn turn ? turn.text() : "";
    notes.accept(
        new Note.Asked(
            model.name().toString(),
            purpose,
            usage.input() + usage.cacheWritten(),
            usage.cacheRead(),
            usage.output(),
            dollars,
            took,
            said));
    return answer;
  }
}
