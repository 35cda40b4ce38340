package dev.journeyman.model.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a wanted change: {@code mvn test -Dtest=ConversationGoldenTests -Dgolden.update=true}. */
class ConversationGoldenTests {

  private static final Path GOLDEN = Path.of("src/test/resources/model/anthropic");
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @ParameterizedTest
  @CsvSource({
    "claude-sonnet-5-5, PAGE, browser, browser.json",
    "claude-sonnet-5-5, PIXELS, computer, computer.json",
    "claude-opus-4-6, PAGE, '', older.json"
  })
  void aConversationIsSentAsItAlwaysWas(String name, Hands hands, String toolset, String file)
      throws IOException {
    try (AnthropicServer server = new AnthropicServer(name)) {
      Conversation conversation = server.model().begin(Sample.brief(hands));
      server.willReply(firstTurn(toolset), "tool_use");
      List<Call> batch = Sample.calls(conversation.say(Sample.task("Buy a mug.")));
      server.willReply(
          "[" + use("t4", "screenshot", "{}", toolset) + "," + report() + "]", "tool_use");
      List<Call> look =
          Sample.calls(
              conversation.say(
                  Sample.results(
                      Sample.done(batch.get(0), "Clicked.", Sample.tab("1", true)),
                      Sample.ended(batch.get(1), Ending.FAILED, "Error: nothing has the focus."),
                      Sample.ended(batch.get(2), Ending.SKIPPED, ""))));
      server.willSay("Done.");
      conversation.say(
          Sample.results(Sample.seen(look.get(0), "Seen."), Sample.done(look.get(1), "Noted.")));
      server.willSay("Bye.");
      conversation.say(Sample.task("Thank you."));
      assertThat(server.violations()).isEmpty();
      String written = MAPPER.writeValueAsString(server.requests()).replace("\r", "") + "\n";
      Path golden = GOLDEN.resolve(file);
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(GOLDEN);
        Files.writeString(golden, written);
      }
      assertThat(written).isEqualTo(Files.readString(golden));
    }
  }

  private static String firstTurn(String toolset) {
    String point =
        toolset.equals("browser")
            ? "{\"target\":{\"type\":\"coordinate\",\"x\":5,\"y\":6}}"
            : "{\"coordinate\":[5,6]}";
    return "[{\"type\":\"thinking\",\"thinking\":\"\",\"signature\":\"c2ln\"},"
        + String.join(
            ",",
            use("t1", "left_click", point, toolset),
            use("t2", "type", "{\"text\":\"mug\"}", toolset),
            use("t3", "key", "{\"text\":\"Return\"}", toolset))
        + "]";
  }

  private static String report() {
    return "{\"type\":\"tool_use\",\"id\":\"t5\",\"name\":\"step_done\",\"input\":{}}";
  }

  private static String use(String id, String member, String input, String toolset) {
    if (toolset.isEmpty()) {
      String action = "{\"action\":\"" + member + "\"" + (input.equals("{}") ? "" : ",");
      return use(id, "computer", action + input.substring(1));
    }
    return use(id, member, input).replaceFirst("\\{", "{\"toolset_name\":\"" + toolset + "\",");
  }

  private static String use(String id, String name, String input) {
    return "{\"type\":\"tool_use\",\"id\":\"%s\",\"name\":\"%s\",\"input\":%s}"
        .formatted(id, name, input);
  }
}
