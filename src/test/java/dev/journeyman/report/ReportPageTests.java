package dev.journeyman.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportPageTests {

  private static HeadlessBrowser browser;

  @BeforeAll
  static void launch() {
    browser = HeadlessBrowser.launch();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void look() throws Exception {
    Path root = Path.of("/tmp/report-look");
    Staging.delete(root);
    RunFolder folder = SampleRun.in(root, browser.pictures());
    long t = System.nanoTime();
    Written written = Reports.write(folder, SampleRun.FACTS, SampleRun.journeys());
    System.out.println((System.nanoTime() - t) / 1000000 + " ms");
    System.out.println(written.warnings());
    System.out.println(written.parts());
    System.out.println(Files.readString(folder.published().resolve("summary.md")));
    assertThat(written.warnings()).isEmpty();
  }
}
