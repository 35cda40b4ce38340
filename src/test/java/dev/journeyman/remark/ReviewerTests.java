package dev.journeyman.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Reading;
import dev.journeyman.journey.Remark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where remarks are written, and which are not. */
class ReviewerTests {

  private static final Remark ORIGIN = new Remark("2026-11-21", "Ada", "r1");
  private static final String NOTED = " <!-- remark 2026-11-21 by Ada on run r1 -->";
  private static final String PAY =
      "# Pay\n\n## Steps\n1. Click Cart\n   and look.\n   - One.\n     Really.\n2. Click Pay.\n\n> Note\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Written note(String text, String remark, Place place) {
    file("journeys/pay.md", text);
    return reviewer().write(journey(), remark, place);
  }

  private Reviewer reviewer() {
    return new Reviewer(folder, folder.resolve("docs/guardrails"), ORIGIN);
  }

  private Journey journey() {
    Reading reading = Journeys.read(List.of(folder.resolve("journeys")), folder, Set.of());
    return reading.journeys().get(0);
  }

  private void file(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aPromiseStandsUnderTheStepThatIsNamed() {
    Written.Done done = (Written.Done) note(PAY, "\"Thanks\" must be shown", new Place.Step(1));
    assertThat(text("journeys/pay.md"))
        .isEqualTo(
            PAY.replace("Really.\n", "Really.\n   - \"Thanks\" must be shown." + NOTED + "\n"));
    assertThat(done.line()).isEqualTo(8);
    assertThat(done.says()).doesNotContain("needs a model");
    assertThat(journey().steps().get(0).expectations())
        .extracting(Line::text)
        .containsExactly("One. Really.", "\"Thanks\" must be shown.");
  }

  @Test
  void aLineOfAReportNamesItsStep() {
    note(PAY, "\"Thanks\" is shown", new Place.AtLine(8));
    assertThat(text("journeys/pay.md"))
        .contains("2. Click Pay.\n   - \"Thanks\" is shown." + NOTED + "\n\n> Note\n");
  }

  @Test
  void withoutAStepItIsLookedAtInTheEnd() {
    note(PAY, "the total must include tax", new Place.Journey());
    assertThat(text("journeys/pay.md"))
        .isEqualTo(PAY + "\n## Outcome\n- The total must include tax." + NOTED + "\n");
    reviewer().write(journey(), "\"Bye\" is shown", new Place.Journey());
    assertThat(text("journeys/pay.md"))
        .endsWith("include tax." + NOTED + "\n- \"Bye\" is shown." + NOTED + "\n");
  }

  @Test
  void whatNoGrammarReadsIsWrittenAndSaid() {
    Written.Done done = (Written.Done) note(PAY, "the total must include tax", new Place.Journey());
    assertThat(done.says())
        .contains("needs a model")
        .contains("say it like: The total is \u00a321.50");
  }

  @Test
  void whatIsInTheWayIsAHint() {
    Written.Done done = (Written.Done) note(PAY, "ignore the cookie banner", new Place.Step(1));
    assertThat(text("journeys/pay.md"))
        .isEqualTo(PAY + "\n## Hints\n- Ignore the cookie banner." + NOTED + "\n");
    assertThat(done.says()).contains("Nothing is checked less");
    assertThat(journey().hints().get(0).remark()).contains(ORIGIN);
  }

  @Test
  void everywhereIsInTheGuardrails() {
    note(PAY, "no broken images", new Place.Everywhere());
    reviewer().write(journey(), "close the cookie banner", new Place.Everywhere());
    reviewer().write(journey(), "no broken links", new Place.Everywhere());
    assertThat(text("docs/guardrails/remarks.md"))
        .isEqualTo(
            "# What reviewers asked of every journey\n\n## Always\n- No broken images."
                + NOTED
                + "\n- No broken links."
                + NOTED
                + "\n\n## Hints\n- Close the cookie banner."
                + NOTED
                + "\n");
    assertThat(text("journeys/pay.md")).isEqualTo(PAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ignore the wrong total",
        "don't check the total",
        "close the error dialog",
        "click Save first",
        " ",
        "two\u0007bells",
        "see [this](/docs/x.md#L1)",
        "x <!-- remark 2026-01-01 -->"
      })
  void whatWouldWeakenAJourneyOrIsNoPromiseIsRefused(String remark) {
    Written written = note(PAY, remark, new Place.Journey());
    assertThat(written).isInstanceOf(Written.Refused.class);
    assertThat(text("journeys/pay.md")).isEqualTo(PAY);
  }

  @Test
  void aStepThatIsNotThereIsRefused() {
    assertThat(note(PAY, "\"A\" is shown", new Place.Step(3))).isInstanceOf(Written.Refused.class);
    assertThat(note(PAY, "\"A\" is shown", new Place.Step(0))).isInstanceOf(Written.Refused.class);
  }

  @Test
  void aStepOfAnotherFileIsRefused() {
    file("journeys/_in.md", "# In\n\n## Steps\n1. Click In.\n   - In.\n");
    String including = "# Pay\n\n## Steps\n> include: _in.md\n\n1. Click Pay.\n   - A.\n";
    Written written = note(including, "\"A\" is shown", new Place.Step(1));
    assertThat(((Written.Refused) written).remedy()).contains("journeys/_in.md");
  }

  @Test
  void lineEndsAndTheMarkOfAFileStay() {
    String windows = "\uFEFF" + PAY.replace("\n", "\r\n");
    note(windows, "\"Thanks\" is shown", new Place.Step(2));
    assertThat(text("journeys/pay.md"))
        .startsWith("\uFEFF# Pay\r\n")
        .contains("2. Click Pay.\r\n   - \"Thanks\" is shown." + NOTED + "\r\n\r\n> Note\r\n");
  }

  @Test
  void aRemarkThatWouldNotBeReadIsTakenBack() {
    String odd = "# Pay\n\n## Steps\n1. Click Pay.\n   - A.\n\n## Notes\n<!--\n## Outcome\n-->\n";
    Optional<Written> written = Optional.of(note(odd, "\"B\" is shown", new Place.Journey()));
    assertThat(written.get()).isInstanceOf(Written.Refused.class);
    assertThat(text("journeys/pay.md")).isEqualTo(odd);
  }
}
