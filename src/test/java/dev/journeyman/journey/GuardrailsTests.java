package dev.journeyman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardrailsTests {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path root;

  private Guardrails read(String text) throws IOException {
    Path folder = Files.createDirectories(root.resolve("docs/guardrails"));
    Files.writeString(folder.resolve("brand.md"), text);
    return Guardrails.read(folder, root);
  }

  @Test
  void eachBulletIsOneWhateverHeadingItStandsUnder() throws IOException {
    Guardrails guardrails =
        read(
            "# Brand\n\nWhy we care.\n\n- No broken images.\n\n## Tone\n\n* Nobody is shouted at.\n");
    assertThat(guardrails.problems()).isEmpty();
    assertThat(guardrails.lines())
        .containsExactly(
            new Line("No broken images.", "docs/guardrails/brand.md", 5),
            new Line("Nobody is shouted at.", "docs/guardrails/brand.md", 9));
  }

  @Test
  void theDataOfOneJourneyIsNoneOfTheirBusiness() throws IOException {
    assertThat(read("- {{email}} is shown.\n").problems())
        .extracting(Problem::toString)
        .containsExactly(
            "docs/guardrails/brand.md:1: a guardrail is for every journey, so it cannot use the"
                + " data of one; write the value out, or move the line to Always in that journey");
  }

  @Test
  void aReadmeAndAMissingFolderSayNothing() throws IOException {
    Path folder = Files.createDirectories(root.resolve("rules"));
    Files.writeString(folder.resolve("README.md"), "- How to write these.\n");
    assertThat(Guardrails.read(folder, root).lines()).isEmpty();
    assertThat(Guardrails.read(root.resolve("none"), root).lines()).isEmpty();
  }
}
