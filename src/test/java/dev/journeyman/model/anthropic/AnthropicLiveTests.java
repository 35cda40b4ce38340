package dev.journeyman.model.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.model.Access;
import dev.journeyman.model.Answer.Stop;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** One cheap question to the real provider. */
@EnabledIfEnvironmentVariable(named = "ANTHROPIC_API_KEY", matches = ".+")
class AnthropicLiveTests {

  @Test
  void theRealProviderAnswers() {
    String key = String.valueOf(System.getenv("ANTHROPIC_API_KEY"));
    AnthropicModel model =
        new AnthropicModel(
            "claude-haiku-4-5", new Access(Optional.empty(), key, Duration.ofMinutes(1)));
    Brief brief =
        new Brief("Answer in one word.", Hands.PIXELS, List.of(), 1280, 800, 100, "smoke");
    var answer = model.begin(brief).say(new Message.Task("Is water wet?", List.of()));
    assertThat(Sample.turn(answer).stop()).isEqualTo(Stop.END);
    assertThat(answer.usage().output()).isPositive();
  }
}
