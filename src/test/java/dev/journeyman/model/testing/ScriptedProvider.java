package dev.journeyman.model.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Model;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A provider on loopback that speaks its protocol exactly and plays a script. It rejects with 400
 * whatever the provider would reject, and remembers why.
 */
public interface ScriptedProvider extends AutoCloseable {

  /** The adapter under test, pointed at this server. */
  Model model();

  /** Whether the protocol has such an action. */
  boolean supports(Gesture gesture);

  /** Next, the model asks for these gestures in one turn, as the protocol says it. */
  void willAct(Gesture... gestures);

  /** Next, the model calls a function with these arguments. */
  void willCall(String function, String arguments);

  /** Next, the model says something and calls nothing. */
  void willSay(String text);

  /** Next, the server answers with this status and body. */
  void willAnswer(int status, String body, String... headers);

  /**
   * From here on, whenever the script is empty, the answer is made from the request; for models
   * that go on for ever.
   */
  void otherwise(Function<JsonNode, Gesture> answer);

  /** The same, where the script is written by what is to be said next. */
  void writing(Consumer<JsonNode> writes);

  /** The bodies of all requests so far. */
  List<JsonNode> requests();

  /** Why requests were rejected, other than by {@link #willAnswer}. */
  List<String> violations();

  @Override
  void close();
}
