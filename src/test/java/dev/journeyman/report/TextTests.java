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
      assertThat(text("a | b\nc")).isEqualTo("a \\| b c");
    }

    @Test
    void itCannotMentionPeopleOrCloseIssues() {
      assertThat(text("@team Fixes #1, GH-1"))
          .isEqualTo("<span>@</span>\u200bteam Fixes \\#\u200b1, GH-\u200b1");
    }

    @Test
    void itCannotLinkOrLoad() {
      assertThat(text("![x](https://evil.example/p.png)"))
          .isEqualTo("!\\[x\\](https:\u200b//evil.example/p.png)");
      assertThat(text("<img src=x>")).isEqualTo("\\<img src=x\\>");
    }

    @Test
    void itIsNoListAndNoCommandAtTheBeginningOfALine() {
      assertThat(text("/close")).isEqualTo("\u200b/close");
      assertThat(text("1. One")).isEqualTo("\u200b1. One");
      assertThat(text("::error::no")).isEqualTo("\u200b:\u200b:\u200berror:\u200b:no");
    }

    @Test
    void aLongOneIsCut() {
      assertThat(text("x".repeat(1 << 20))).hasSize(401).endsWith("\u2026");
      assertThat(Inert.text("twenty", 3).toString()).isEqualTo("twe\u2026");
    }

    @Test
    void aCodeSpanCannotBeClosedFromWithin() {
      assertThat(Inert.code("a `b` ``c").toString()).isEqualTo("``` a `b` ``c ```");
      assertThat(Inert.code("@team").toString()).isEqualTo("`@\u200bteam`");
      assertThat(Inert.code("").toString()).isEqualTo("nothing");
    }

    private static String text(String text) {
      return Inert.text(text).toString();
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
