package dev.journeyman.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingFileTests {

  private static final Path GOLDEN = Path.of("src/test/resources/recording/full.json");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("pay.json"), text, StandardCharsets.UTF_8);
  }

  @Nested
  class AFile {
    @Test
    void hasOneKeyALineInTheSameOrder() throws IOException {
      assertThat(RecordingFile.text(Samples.full()))
          .isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
      RecordingFile file = RecordingFile.in(folder.resolve("deep"), "pay");
      file.write(Samples.full());

      assertThat(file.read().recording()).contains(Samples.full());
      try (Stream<Path> left = Files.list(folder.resolve("deep"))) {
        assertThat(left).containsExactly(file.path());
      }
    }

    @Test
    void fitsTheSchema() throws IOException {
      Schema schema = Schema.read(Path.of("docs/recordings.schema.json"));

      assertThat(schema.violations(RecordingFile.text(Samples.full()))).isEmpty();
      assertThat(schema.violations("{\"version\": 2}")).isNotEmpty();
    }

    @Test
    void mayHaveItsSentencesInOneTextAsOlderOnes() throws IOException {
      String now = RecordingFile.text(Samples.full());
      String older =
          now.replaceFirst(
              "(?s)\"check\": \\[.*?]",
              "\"check\": \"\\\\\"Paid\\\\\" is shown; \\\\\"Thanks\\\\\" is shown\"");
      write(older);

      assertThat(Schema.read(Path.of("docs/recordings.schema.json")).violations(older)).isEmpty();
      assertThat(RecordingFile.in(folder, "pay").read().recording().orElseThrow().checks())
          .extracting(RecordedCheck::sentences)
          .containsExactly(List.of("\"Paid\" is shown; \"Thanks\" is shown"));
    }

    @Test
    void ofOurOwnJourneysFitsTheSchema() throws IOException {
      Schema schema = Schema.read(Path.of("docs/recordings.schema.json"));
      try (Stream<Path> files = Files.list(RecordingFile.FOLDER)) {
        List<Path> all = files.toList();
        assertThat(all).isNotEmpty();
        for (Path file : all) {
          String text = Files.readString(file, StandardCharsets.UTF_8);
          assertThat(schema.violations(text)).as(file.toString()).isEmpty();
          assertThat(text).doesNotContain("localhost", "127.0.0.1");
        }
      }
    }

    @Test
    void thatIsNotThereIsNoTrouble() {
      assertThat(RecordingFile.in(folder, "pay").read().trouble()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": 1|\"version\": 2|version 2",
        "\"do\": \"fill\"|\"do\": \"paint\"|no action is called \"paint\"",
        "\"hash\": \"|\"hash\": \"0|the hash of",
        "\"start\": \"/\"|\"begin\": \"/\"|unknown key \"begin\"",
        "\"viewport\": \"1280x800\"|\"viewport\": \"big\"|is not like 1280x800",
        "\"changed\": \"text\"|\"changed\": \"much\"|none of nothing",
        "{|[|it is no JSON",
      })
  void aFileThatWasEditedWronglySaysWhere(String part, String instead, String why)
      throws IOException {
    String text = RecordingFile.text(Samples.full());
    int at = text.indexOf(part);
    write(text.substring(0, at) + instead + text.substring(at + part.length()));

    RecordingFile.Read read = RecordingFile.in(folder, "pay").read();

    assertThat(read.recording()).isEmpty();
    assertThat(read.trouble()).contains(why);
  }

  @Test
  void aKilledWriteNeverLeavesHalfAFile() throws IOException, InterruptedException {
    String first = RecordingFile.text(RecordingWriter.of(0));
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Process writer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  RecordingWriter.class.getName(),
                  folder.toString())
              .redirectErrorStream(true)
              .start();
      assertThat(writer.getInputStream().read()).as("the writer writes").isEqualTo('w');
      Thread.sleep(random.nextInt(30));
      writer.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

      RecordingFile.Read read = RecordingFile.in(folder, "pay").read();
      assertThat(read.trouble()).isEmpty();
      assertThat(read.recording()).isPresent();
      assertThat(RecordingFile.text(read.recording().orElseThrow()).length())
          .isGreaterThanOrEqualTo(first.length());
    }
  }
}
