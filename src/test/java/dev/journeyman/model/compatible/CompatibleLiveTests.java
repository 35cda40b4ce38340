package dev.journeyman.model.compatible;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.model.Access;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Message;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** One cheap question to a real server; the model is named by JOURNEYMAN_COMPATIBLE_MODEL. */
@EnabledIfEnvironmentVariable(named = "JOURNEYMAN_COMPATIBLE_URL", matches = ".+")
class CompatibleLiveTests {

  @Test
  void theServerTakesOurRequest() {
    String name =
        Objects.requireNonNullElse(System.getenv("JOURNEYMAN_COMPATIBLE_MODEL"), "qwen3-vl");
    Access access =
        new Access(
            Optional.of(URI.create(System.getenv("JOURNEYMAN_COMPATIBLE_URL"))),
            Objects.requireNonNullElse(System.getenv("JOURNEYMAN_COMPATIBLE_KEY"), ""),
            Duration.ofMinutes(2));
    Brief brief = new Brief("Answer in one word.", Hands.PIXELS, List.of(), 1280, 800, 1000, "");
    assertThat(
            new CompatibleModel(name, access, Dialect.guess(name))
                .begin(brief)
                .say(new Message.Task("Do nothing; say hello.", List.of())))
        .isInstanceOf(Answer.Turn.class);
  }
}
