package dev.journeyman.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a wanted change: {@code mvn test -Dtest=GoldenTests -Dgolden.update=true}. */
class GoldenTests {

  private static final Path GOLDEN = Path.of("src/test/resources/report/golden");

  @ParameterizedTest
  @ValueSource(strings = {"result.json", "summary.md", "storyboard.html", "junit.xml", "ctrf.json"})
  void aRunIsToldAsItAlwaysWas(String file, @TempDir Path temp) throws IOException {
    RunFolder folder = SampleRun.in(temp.resolve("run"), new Drawn());
    Reports.write(folder, SampleRun.FACTS, SampleRun.journeys());
    // the bytes of a picture are up to the Java that packs it, the looks up to taste
    String written =
        Files.readString(folder.published().resolve(file))
            .replaceAll("base64,[A-Za-z0-9+/=]+", "base64,...")
            .replaceAll("(?s)<style>.*?</style>", "<style>...</style>")
            .replaceAll("sha256-[A-Za-z0-9+/=]+", "sha256-...");
    Path golden = GOLDEN.resolve(file);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
  }
}
