package dev.journeyman.model.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.model.Access;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** One cheap question to the real Gemini. */
@EnabledIfEnvironmentVariable(named = "GEMINI_API_KEY", matches = ".+")
class GoogleLiveTests {

  @Test
  void geminiTakesOurRequest() {
    GoogleModel model =
        new GoogleModel(
            "gemini-3.5-flash",
            new Access(Optional.empty(), System.getenv("GEMINI_API_KEY"), Duration.ofMinutes(1)));
    Brief brief = new Brief("Answer in one word.", Hands.PIXELS, List.of(), 1280, 800, 1000, "");
    assertThat(model.begin(brief).say(new Message.Task("Do nothing; say hello.", List.of())))
        .isInstanceOf(Answer.Turn.class);
  }
}
