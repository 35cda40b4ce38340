package dev.journeyman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.run.Gesture;
import dev.journeyman.run.Recorded;
import dev.journeyman.scribe.Line;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Verdict;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three of the walks that {@link RecordingQuality} records, and what a person can do besides. */
final class RecordingTests {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path project;

  @Test
  void recordedWalksPassAsTheyAre() {
    RecordedWalks walks = RecordedWalks.in(project);
    walks.record("draft", ShopWalks::draft);
    walks.record("keyboard", ShopWalks::keyboard);
    Recorded window = walks.recordInWindow("window-browse", WindowWalks::browse);

    assertThat(window.markdown()).contains("Hover over \"Browse\" and click \"Garden\".");
    assertThat(walks.run())
        .hasSize(3)
        .allSatisfy(v -> assertThat(v.verdict()).as(v.reason()).isEqualTo(Verdict.PASSED))
        .extracting(JourneyVerdict::reason)
        .containsOnly("");
  }

  @Test
  void aPersonKeepsDropsAndChangesLines() {
    RecordedWalks walks = RecordedWalks.in(project);
    Recorded recorded =
        walks.record(
            "lines",
            p -> {
              p.click("Sign in").fill("Email", "ada@example.com").fill("Password", "unheard-of");
              p.act(new Gesture.Open("/products/red-mug")).click("Add to cart");
              Line first = line(p, Line.Kind.PROMISE, "Welcome back");
              p.session().line(first.id(), Line.State.DROPPED, Optional.empty()).join();
              Line badge = line(p, Line.Kind.PROMISE, "cart badge");
              Optional<String> words = Optional.of("The cart badge shows \"1\".");
              p.session().line(badge.id(), Line.State.KEPT, words).join();
              assertThat(p.view().draft()).doesNotContain("Welcome back");
              assertThat(p.frames()).isPositive();
            });

    assertThat(recorded.markdown())
        .contains("   - The cart badge shows \"1\".")
        .doesNotContain("Welcome back")
        .doesNotContain("unheard-of")
        .contains("\"Password\" with \"{{secret.PASSWORD_2}}\"");
    assertThat(recorded.secrets()).isEqualTo(Map.of("PASSWORD_2", "APP_PASSWORD_2"));
  }

  private static Line line(Person person, Line.Kind kind, String text) {
    return person.view().lines().stream()
        .filter(l -> l.kind() == kind && l.text().contains(text))
        .findFirst()
        .orElseThrow();
  }
}
