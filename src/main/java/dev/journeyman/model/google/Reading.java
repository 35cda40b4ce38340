package dev.journeyman.model.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Answer.Kind;
import dev.journeyman.model.Answer.Stop;
import dev.journeyman.model.Call;
import dev.journeyman.model.Meter;
import dev.journeyman.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer of generateContent, read.
 *
 * @param content what goes back unchanged with the next question
 * @param worthAnotherTry whether the same question may well be answered better
 */
record Reading(Answer answer, Optional<ObjectNode> content, boolean worthAnotherTry) {

  private static final Set<String> REFUSALS =
      Set.of(
          "SAFETY",
          "RECITATION",
          "LANGUAGE",
          "BLOCKLIST",
          "PROHIBITED_CONTENT",
          "SPII",
          "IMAGE_SAFETY",
          "IMAGE_PROHIBITED_CONTENT",
          "IMAGE_RECITATION");

  private static final String CUT = "MAX_TOKENS";

  static Reading of(JsonNode body, Repertoire repertoire, Usage most) {
    JsonNode candidate = body.path("candidates").path(0);
    String finish = candidate.path("finishReason").asText("STOP");
    Usage usage = usage(body.path("usageMetadata"), most);
    if (candidate.isMissingNode()) {
      return withoutCandidate(body.path("promptFeedback"), usage);
    }
    if (finish.equals("STOP") || finish.equals(CUT)) {
      return turn(candidate.path("content"), finish.equals(CUT), repertoire, usage);
    }
    String reason = "Gemini stopped with " + finish + said(candidate.path("finishMessage"));
    return REFUSALS.contains(finish)
        ? failure(Kind.DECLINED, reason, usage, false)
        : failure(Kind.MALFORMED, reason, usage, finish.equals("MALFORMED_FUNCTION_CALL"));
  }

  static Reading failed(Answer.Failure failure) {
    return new Reading(failure, Optional.empty(), false);
  }

  /** The same, with what was used before it. */
  Reading after(Usage spent) {
    Usage all = spent.plus(answer.usage());
    return new Reading(
        answer instanceof Answer.Turn turn
            ? new Answer.Turn(turn.calls(), turn.text(), turn.stop(), all)
            : failureWith(all),
        content,
        worthAnotherTry);
  }

  private Answer failureWith(Usage usage) {
    Answer.Failure failure = (Answer.Failure) answer;
    return new Answer.Failure(failure.kind(), failure.reason(), usage);
  }

  private static Reading withoutCandidate(JsonNode feedback, Usage usage) {
    String reason = feedback.path("blockReason").asText("");
    return reason.isEmpty()
        ? failure(Kind.MALFORMED, "Gemini's answer has no candidate", usage, false)
        : failure(
            Kind.DECLINED,
            "Gemini blocked the request with " + reason + said(feedback.path("blockReasonMessage")),
            usage,
            false);
  }

  private static Reading turn(JsonNode content, boolean cut, Repertoire repertoire, Usage usage) {
    List<Call> calls = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (JsonNode part : content.path("parts")) {
      if (part.has("functionCall")) {
        calls.add(call(part.path("functionCall"), calls.size(), cut, repertoire));
      } else if (!part.path("thought").asBoolean()) {
        text.append(part.path("text").asText(""));
      }
    }
    if (calls.isEmpty() && text.isEmpty() && !cut) {
      return failure(Kind.MALFORMED, "Gemini's answer is empty", usage, true);
    }
    Stop stop = cut ? Stop.TRUNCATED : calls.isEmpty() ? Stop.END : Stop.CALLS;
    return new Reading(new Answer.Turn(calls, text.toString(), stop, usage), echo(content), false);
  }

  private static Call call(JsonNode call, int number, boolean cut, Repertoire repertoire) {
    Call read = repertoire.read(call, call.path("id").asText("call-" + number));
    return cut
        ? new Call(
            read.id(),
            read.name(),
            new Call.Unreadable(read.name() + ": the answer was cut off before its end"),
            read.concerns())
        : read;
  }

  private static Optional<ObjectNode> echo(JsonNode content) {
    return content.path("parts").isEmpty()
        ? Optional.empty()
        : Optional.of(((ObjectNode) content).deepCopy());
  }

  private static Reading failure(Kind kind, String reason, Usage usage, boolean again) {
    return new Reading(new Answer.Failure(kind, reason, usage), Optional.empty(), again);
  }

  private static String said(JsonNode message) {
    return message.isTextual() ? ": " + message.asText() : "";
  }

  /** The tokens of the prompt contain the cached ones. */
  private static Usage usage(JsonNode given, Usage most) {
    Meter meter = new Meter(given);
    long cached = meter.optional("/cachedContentTokenCount");
    long anew = meter.rest(meter.required("/promptTokenCount"), cached);
    // a field of nought is left out
    long written = meter.optional("/candidatesTokenCount") + meter.optional("/thoughtsTokenCount");
    Usage read = new Usage(anew + meter.optional("/toolUsePromptTokenCount"), cached, 0, written);
    return meter.or(read, most);
  }
}
