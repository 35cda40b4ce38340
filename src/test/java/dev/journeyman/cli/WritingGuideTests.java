package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.cli.Terminal.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The good and the bad examples of the guide, as Journeyman reads them. */
class WritingGuideTests {
  private static final Pattern PAIR =
      Pattern.compile(
          "(?s)### (\\d+\\. [^\\n]+)\\n\\nBad:\\n\\n```text\\n(.*?)```\\n\\nGood:\\n\\n```md\\n(.*?)```"
              + "\\n\\nThe studio says: `([^`]+)`");

  private final Terminal terminal;

  WritingGuideTests(@TempDir Path folder) {
    this.terminal = new Terminal(folder);
  }

  record Pair(String title, String bad, String good, String says) {
    @Override
    public String toString() {
      return title;
    }
  }

  static List<Pair> pairs() throws IOException {
    Matcher pairs = PAIR.matcher(Files.readString(Path.of("docs/writing-journeys.md")));
    return pairs
        .results()
        .map(each -> new Pair(each.group(1), each.group(2), each.group(3), each.group(4)))
        .toList();
  }

  private Call lint(String steps) {
    return terminal
        .file("journeyman.yaml", "secrets: {ADA_PASSWORD: SHOP_ADA_PASSWORD}\n")
        .file("journeys/a.md", "---\nowner: shop\n---\n# A guest buys\n\n## Steps\n" + steps)
        .call("lint");
  }

  @Test
  void thereAreTenPairs() throws IOException {
    assertThat(pairs()).hasSize(10);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aGoodExampleNeedsNothing(Pair pair) {
    Call call = lint(pair.good);

    assertThat(call.code()).isZero();
    assertThat(call.err() + call.out()).contains("1 journey, 0 problems").doesNotContain("advice");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void ofABadExampleItIsSaidWhatTheGuideSays(Pair pair) {
    Call call = lint(pair.bad);

    assertThat(call.err() + call.out()).contains(pair.says);
  }
}
