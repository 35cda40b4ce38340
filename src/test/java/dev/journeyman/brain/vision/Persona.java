package dev.journeyman.brain.vision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.anthropic.AnthropicServer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A model of some character: what it does, writes, reads and sees. */
final class Persona {

  private final AnthropicServer provider;
  private final Deque<Gesture> deeds = new ArrayDeque<>();
  private final Deque<List<String>> checks = new ArrayDeque<>();
  private Function<String, Boolean> implies = note -> true;
  private Function<String, String> sees = page -> "yes";
  private UnaryOperator<String> quotes = page -> page;

  Persona(AnthropicServer provider) {
    this.provider = provider;
    provider.writing(this::answer);
  }

  /** It does these one by one and says then that the step is done. */
  Persona does(Gesture... gestures) {
    deeds.addAll(Arrays.asList(gestures));
    return this;
  }

  /** It writes these checks, and then that there is none. */
  Persona writes(String... sentences) {
    checks.add(List.of(sentences));
    return this;
  }

  /** Whether it says that a note shows a promise. */
  Persona reads(Function<String, Boolean> note) {
    implies = note;
    return this;
  }

  /** What it says of a page and quotes from it, whichever that is. */
  Persona judges(Function<String, String> page, UnaryOperator<String> quote) {
    sees = page;
    quotes = quote;
    return this;
  }

  private void answer(JsonNode request) {
    if (Script.isAbout(request, Prompt.ACT)) {
      act();
    } else if (Script.isAbout(request, Prompt.CHECK)) {
      check();
    } else if (Script.isAbout(request, Prompt.READ)) {
      read(request);
    } else {
      Script.Asked asked = Script.Asked.of(request);
      String second = asked.pages().get(1);
      String other = second.startsWith("(the same)") ? asked.pages().get(0) : second;
      Script.says(
          provider,
          sees.apply(asked.sentences().get(0) + "\n" + asked.pages().get(0)),
          quotes.apply(asked.pages().get(0)),
          sees.apply(asked.sentences().get(1) + "\n" + other),
          quotes.apply(other));
    }
  }

  private void act() {
    if (deeds.isEmpty()) {
      provider.willCall("step_done", "{\"summary\":\"Done.\"}");
    } else {
      provider.willAct(deeds.remove());
    }
  }

  private void check() {
    if (checks.isEmpty()) {
      Script.writesNone(provider);
    } else {
      Script.writes(provider, checks.remove().toArray(String[]::new));
    }
  }

  private void read(JsonNode request) {
    String text = request.at("/messages/0/content/0/text").asText();
    int second = text.indexOf("The second note:");
    String first = text.substring(text.indexOf("The first note:"), second);
    Script.implies(provider, word(first), word(text.substring(second)));
  }

  private String word(String note) {
    return implies.apply(note) ? "yes" : "no";
  }
}
