package dev.journeyman.model.openai;

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

/** One cheap question to the vendor, where there is a key. */
@EnabledIfEnvironmentVariable(named = "OPENAI_API_KEY", matches = ".+")
class LiveTests {

  @Test
  void theVendorTakesWhatWeSend() {
    Access access =
        new Access(Optional.empty(), System.getenv("OPENAI_API_KEY"), Duration.ofMinutes(2));
    Brief brief = new Brief("You test a page.", Hands.PIXELS, List.of(), 64, 40, 500, "smoke");
    Message task =
        new Message.Task("Click the middle of this page, once.", List.of(Samples.BEFORE));
    Answer answer = new OpenAiModel("gpt-6-luna", access).begin(brief).say(task);
    assertThat(answer).isInstanceOf(Answer.Turn.class);
    assertThat(answer.usage().total()).isPositive();
  }
}
