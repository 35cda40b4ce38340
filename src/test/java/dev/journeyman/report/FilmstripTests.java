package dev.journeyman.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.report.Written.Kind;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmstripTests {

  private static BufferedImage write(RunFolder folder, RunFacts facts) throws IOException {
    Written written =
        Reports.write(folder, facts, List.of(), EnumSet.of(Kind.FILMSTRIP), folder.root());
    assertThat(written.warnings()).isEmpty();
    return ImageIO.read(folder.published().resolve("storyboard.png").toFile());
  }

  @Test
  void itShowsTheJourneyThatFailedUnderARedEdge(@TempDir Path temp) throws IOException {
    BufferedImage strip = write(SampleRun.in(temp.resolve("run"), new Drawn()), SampleRun.FACTS);
    assertThat(strip.getWidth()).isEqualTo(1350);
    assertThat(strip.getHeight()).isBetween(1000, 2500);
    assertThat(new Color(strip.getRGB(600, 2))).isEqualTo(new Color(0xb3340a));
  }

  @Test
  void theLongestTextsLeaveItsSizeWithinBounds(@TempDir Path temp) throws IOException {
    String endless = "endless".repeat(2000);
    BufferedImage strip = write(Hostile.run(temp.resolve("run"), endless), Hostile.FACTS);
    assertThat(strip.getHeight()).isLessThan(1500);
  }

  @Test
  void aJourneyWithoutPicturesIsToldInWords(@TempDir Path temp) throws IOException {
    RunFolder folder = RunFolder.create(temp.resolve("run"));
    try (Journal journal =
        Journal.open(folder.journal(), Redactor.NONE, new Ticking(SampleRun.STARTED))) {
      new Script(
              journal,
              folder,
              Script.plan("a", "Nothing was begun", List.of(), Script.step("Go.", "It goes.")))
          .begin()
          .end(10);
    }
    assertThat(write(folder, SampleRun.FACTS).getHeight()).isBetween(100, 400);
  }

  @Test
  void aRunWithoutJourneysHasNone(@TempDir Path temp) throws IOException {
    RunFolder folder = RunFolder.create(temp.resolve("run"));
    Written written =
        Reports.write(
            folder, SampleRun.FACTS, List.of(), EnumSet.of(Kind.FILMSTRIP), folder.root());
    assertThat(written.parts()).isEmpty();
    assertThat(Files.exists(folder.published().resolve("storyboard.png"))).isFalse();
  }
}
