package dev.journeyman.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.journeyman.model.anthropic.AnthropicServer;
import dev.journeyman.model.compatible.CompatibleServer;
import dev.journeyman.model.compatible.Dialect;
import dev.journeyman.model.google.GoogleServer;
import dev.journeyman.model.openai.OpenAiServer;
import dev.journeyman.model.testing.ScriptedProvider;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a provider says of its tokens, no budget gets larger by it. */
class ImpossibleNumbersTests {

  private static final Brief BRIEF =
      new Brief("Say something.", Brief.Hands.NONE, List.of(), 1280, 800, 500, "numbers");
  private static final Message TASK = new Message.Task("Hello", List.of());

  /** An answer of each protocol, with places for what was read, what of that is cached, written. */
  private enum Protocol {
    ANTHROPIC(
        AnthropicServer::new,
        "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m\",\"stop_reason\":\"end_turn\","
            + "\"content\":[{\"type\":\"text\",\"text\":\"Hi\"}],\"usage\":{\"input_tokens\":%s,"
            + "\"cache_read_input_tokens\":%s,\"output_tokens\":%s}}"),
    OPENAI(
        OpenAiServer::new,
        "{\"id\":\"resp_1\",\"status\":\"completed\",\"output\":[{\"type\":\"message\",\"id\":\"m\",\"role\":\"assistant\","
            + "\"content\":[{\"type\":\"output_text\",\"text\":\"Hi\"}]}],\"usage\":{\"input_tokens\":%s,"
            + "\"input_tokens_details\":{\"cached_tokens\":%s},\"output_tokens\":%s}}"),
    GOOGLE(
        GoogleServer::new,
        "{\"candidates\":[{\"finishReason\":\"STOP\",\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\"Hi\"}]}}],"
            + "\"usageMetadata\":{\"promptTokenCount\":%s,\"cachedContentTokenCount\":%s,\"candidatesTokenCount\":%s}}"),
    COMPATIBLE(
        () -> new CompatibleServer(Dialect.guess("local")),
        "{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"Hi\"}}],"
            + "\"usage\":{\"prompt_tokens\":%s,\"prompt_tokens_details\":{\"cached_tokens\":%s},\"completion_tokens\":%s}}");

    private final Supplier<ScriptedProvider> server;
    private final String answer;

    Protocol(Supplier<ScriptedProvider> server, String answer) {
      this.server = server;
      this.answer = answer;
    }

    Answer answering(String body) {
      try (ScriptedProvider provider = server.get()) {
        provider.willAnswer(200, body, "Content-Type", "application/json");
        Answer answer = provider.model().begin(BRIEF).say(TASK);
        assertThat(provider.violations()).isEmpty();
        assertThat(answer).isInstanceOf(Answer.Turn.class);
        return answer;
      }
    }

    Usage saying(String read, String cached, String written) {
      return answering(answer.formatted(read, cached, written)).usage();
    }
  }

  static Stream<Arguments> numbers() {
    List<List<String>> all =
        List.of(
            List.of("-1", "0", "10"),
            List.of("-4000000", "-1", "-10"),
            List.of("100", "0", "-10"),
            List.of("100", "-90", "10"),
            List.of("1.5", "0", "10"),
            List.of("100", "0", "0.001"),
            List.of("1e300", "0", "10"),
            List.of("100", "0", "9223372036854775807"),
            List.of("18446744073709551617", "0", "10"),
            List.of("\"100\"", "0", "10"),
            List.of("null", "0", "10"),
            List.of("true", "0", "10"),
            List.of("[100]", "0", "10"));
    return Stream.of(Protocol.values()).flatMap(p -> all.stream().map(n -> Arguments.of(p, n)));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void thatCannotBeCountAsTheMostThatTheQuestionCanHaveCost(Protocol protocol, List<String> said) {
    Usage usage = protocol.saying(said.get(0), said.get(1), said.get(2));
    assertThat(usage.output()).isEqualTo(BRIEF.maxTokens());
    assertThat(usage.input()).isBetween(10_000L, 12_000L);
    assertThat(usage.cacheRead() + usage.cacheWritten()).isZero();
  }

  static Stream<Protocol> protocols() {
    return Stream.of(Protocol.values());
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void thatAreNotThereCountAsTheMostToo(Protocol protocol) {
    String without = protocol.answer.replaceFirst(",\"usage(Metadata)?\":.*", "}");
    assertThat(protocol.answering(without).usage().total()).isGreaterThan(10_000);
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void thatCanBeAreBelieved(Protocol protocol) {
    assertThat(protocol.saying("120", "20", "7").output()).isEqualTo(7);
    assertThat(protocol.saying("120", "20", "7").total()).isIn(127L, 147L);
    assertThat(protocol.saying("120.0", "0", "7").total()).isEqualTo(127);
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void aNegativeUsageGivesNothingBack(Protocol protocol) {
    Budget budget = Budget.ofRun(Allowance.parse("30000 tokens, $1").orElseThrow());
    for (int i = 0; i < 3; i++) {
      Usage usage = protocol.saying("-900000", "0", "-900000");
      budget.pay(usage, Optional.of(new BigDecimal("0.01")), Duration.ZERO);
    }
    assertThat(budget.spent()).hasValueSatisfying(it -> assertThat(it).contains("is spent"));
  }

  @Test
  void aPictureIsNotCountedByItsLetters() {
    var request = JsonNodeFactory.instance.objectNode().put("data", "/9j/".repeat(50_000));
    assertThat(Meter.most(request, 0).input()).isBetween(13_000L, 14_000L);
  }
}
