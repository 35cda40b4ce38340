package dev.journeyman.brain.vision;

import dev.journeyman.model.Answer;
import dev.journeyman.model.Call;
import dev.journeyman.model.Message;
import java.util.List;

/**
 * Asks somebody who sees a promise and a check, but no page, whether the check says what the
 * promise says. The same is asked of a note that says nothing of the kind, without telling which is
 * which, so that a yes to everything is worth nothing.
 */
final class Proofreader {

  private static final List<String> NOTHING =
      List.of(
          "\"Terms of use\" is shown",
          "\"Newsletter\" is shown",
          "\"Follow us\" is shown",
          "\"Opening hours\" is shown");

  private final Asking asking;
  private final Coin coin;

  Proofreader(Asking asking, Coin coin) {
    this.asking = asking;
    this.coin = coin;
  }

  /** Whether the sentences show that the expectation is true, if they hold. */
  boolean implies(List<String> sentences, String expectation) {
    boolean swapped = coin.isHeads(expectation + sentences);
    String check = String.join("\n", sentences);
    String other = unrelated(expectation);
    Answer answer =
        asking.say(
            new Message.Task(
                "What people wrote down: "
                    + expectation
                    + "\n\nThe first note:\n"
                    + (swapped ? other : check)
                    + "\n\nThe second note:\n"
                    + (swapped ? check : other),
                List.of()));
    return says(answer, swapped ? "second" : "first", "yes")
        && says(answer, swapped ? "first" : "second", "no");
  }

  private static String unrelated(String expectation) {
    Gist promise = Gist.of(expectation);
    return NOTHING.stream()
        .filter(it -> Gist.of(it).words().stream().noneMatch(promise::says))
        .findFirst()
        .orElse(NOTHING.get(0));
  }

  private static boolean says(Answer answer, String which, String word) {
    return answer instanceof Answer.Turn turn
        && turn.stop() != Answer.Stop.TRUNCATED
        && turn.calls().size() == 1
        && turn.calls().get(0).name().equals(Functions.IMPLIES)
        && turn.calls().get(0).request() instanceof Call.Invoke invoke
        && invoke.arguments().path(which).asText("").equals(word);
  }
}
