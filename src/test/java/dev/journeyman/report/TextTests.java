package dev.journeyman.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the app had a hand in cannot do anything where it is shown. */
class TextTests {

  @Nested
  class InMarkdown {

    @Test
    void itCannotBreakATable() {
      assertThat(Markdown.text("a | b\nc")).isEqualTo("a \\| b c");
    }

    @Test
    void itCannotMentionPeopleOrCloseIssues() {
      assertThat(Markdown.text("@team Fixes #1")).isEqualTo("@\u200bteam Fixes \\#\u200b1");
    }

    @Test
    void itCannotLinkOrLoad() {
      assertThat(Markdown.text("![x](https://evil.example/p.png)"))
          .isEqualTo("\\!\\[x\\]\\(https:\u200b//evil\\.example/p\\.png\\)");
      assertThat(Markdown.text("<img src=x>")).isEqualTo("\\<img src\\=x\\>");
    }

    @Test
    void aCodeSpanCannotBeClosedFromWithin() {
      assertThat(Markdown.code("a `b` ``c")).isEqualTo("``` a `b` ``c ```");
      assertThat(Markdown.code("@team")).isEqualTo("`@team`");
      assertThat(Markdown.code("")).isEqualTo("nothing");
    }
  }

  @Nested
  class AsPlainText {

    @Test
    void itCannotSteerATerminalOrTurnTheDirectionOfText() {
      assertThat(Plain.text("\u001b[31mred\u001b[0m \u001b]0;title\u0007x\u202ey\tz\n"))
          .isEqualTo("red xy\tz\n");
    }

    @Test
    void aLongLineIsCutBetweenCharacters() {
      String line = Plain.line("\ud83d\ude00".repeat(500));
      assertThat(line).endsWith("\ude00\u2026").hasSize(401);
    }
  }

  @Nested
  class AllurePage {

    @Test
    void isRefusedWhereItWouldLoadSomething() {
      assertThatThrownBy(
              () -> AllureReport.sealed("<head></head><script src=\"https://cdn.example/a.js\">"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("https://cdn.example/a.js");
    }

    @Test
    void losesItsAnalytics() throws IOException {
      String page =
          "<head></head><script async src=\"https://www.googletagmanager.com/gtag/js?id=G\">"
              + "</script>\n<script>\n window.dataLayer = 1</script><p>kept</p>";
      assertThat(AllureReport.sealed(page)).doesNotContain("google").endsWith("<p>kept</p>");
    }
  }

  @Test
  void aPasswordInTheAddressOfTheAppIsLeftOut() {
    RunFacts facts = SampleRun.FACTS;
    RunFacts other =
        new RunFacts(
            facts.runId(),
            facts.started(),
            facts.took(),
            "https://pat:hunter2@shop.example/a",
            facts.browser(),
            facts.version(),
            facts.trouble(),
            facts.server());
    assertThat(other.url()).isEqualTo("https://shop.example/a");
  }
}
