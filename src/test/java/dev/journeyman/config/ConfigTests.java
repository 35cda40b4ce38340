package dev.journeyman.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTests {
  private final Path folder;

  ConfigTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void anAbsentFileIsAnEmptyConfig() {
    ConfigReading reading = Config.read(folder);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.config()).isEqualTo(Config.empty(folder));
  }

  @Test
  void theFileNearestToTheJourneysCounts() throws IOException {
    Path others = folder.resolve("journeys/studio");
    Files.createDirectories(others);
    Files.writeString(folder.resolve(Config.FILE), "url: http://localhost:3000");
    Files.writeString(others.resolve(Config.FILE), "url: http://localhost:4000");

    assertThat(Config.read(folder, List.of(folder.resolve("journeys"))).config().url())
        .contains("http://localhost:3000");
    assertThat(Config.read(folder, List.of(others.resolve("write.md"))).config())
        .satisfies(config -> assertThat(config.url()).contains("http://localhost:4000"))
        .satisfies(config -> assertThat(config.folder()).isEqualTo(folder));
  }

  @Test
  void journeysOfSeveralAppsAreRefusedTogether() throws IOException {
    Path others = folder.resolve("journeys/studio");
    Files.createDirectories(others);
    Files.writeString(others.resolve(Config.FILE), "url: http://localhost:4000");

    assertThat(Config.read(folder, List.of(folder.resolve("journeys"), others)).problems())
        .extracting(Problem::message)
        .containsExactly(
            "these journeys are about several apps: journeyman.yaml,"
                + " journeys/studio/journeyman.yaml each say how to start one");
  }

  @Test
  void aMistakeInTheFileOfAFolderIsToldWhereItIs() throws IOException {
    Path others = folder.resolve("journeys/studio");
    Files.createDirectories(others);
    Files.writeString(others.resolve(Config.FILE), "uri: http://localhost:4000");

    assertThat(Config.read(folder, List.of(others)).problems())
        .singleElement()
        .asString()
        .startsWith("journeys/studio/journeyman.yaml:1: the key \"uri\" is not known");
  }

  @Test
  void everyKeyIsRead() throws IOException {
    ConfigReading reading =
        read(
            """
            command: npm start                # run in this folder
            url: http://localhost:3000
            ready: /health
            env: {NODE_ENV: test, DEBUG: ""}
            origins: [http://localhost:3000/, "https://pay.example.com"]
            secrets: {PASSWORD: SHOP_PASSWORD}
            patience: 2m
            browser: /usr/bin/chromium
            retries: 2
            history: .cache/history.jsonl
            """);

    assertThat(reading.problems()).isEmpty();
    Config config = reading.config();
    assertThat(config.command()).contains("npm start");
    assertThat(config.url()).contains("http://localhost:3000");
    assertThat(config.ready()).contains("/health");
    assertThat(config.env()).containsExactly(Map.entry("NODE_ENV", "test"), Map.entry("DEBUG", ""));
    assertThat(config.origins())
        .containsExactly("http://localhost:3000", "https://pay.example.com");
    assertThat(config.secrets()).containsExactly(Map.entry("PASSWORD", "SHOP_PASSWORD"));
    assertThat(config.patience()).contains(Duration.ofMinutes(2));
    assertThat(config.browser()).contains("/usr/bin/chromium");
    assertThat(config.retries()).contains(2);
    assertThat(config.history()).contains(".cache/history.jsonl");
    assertThat(config.needsPort()).isFalse();
  }

  @Test
  void moreRetriesThanMakeSenseAreRefused() throws IOException {
    assertThat(read("retries: many\n").problems().get(0).toString())
        .isEqualTo("journeyman.yaml:1: retries is \"many\"; write a number from 0 to 3");
  }

  @Test
  void thePortIsFilledWhereverItStands() throws IOException {
    Config config =
        read("""
                command: serve --port {{port}}
                url: http://localhost:{{port}}
                ready: "{{port}}"
                env: {PORT: "{{port}}"}
                origins: ["http://127.0.0.1:{{port}}"]
                """)
            .config();

    assertThat(config.needsPort()).isTrue();
    Config filled = config.withPort(4711);
    assertThat(filled.needsPort()).isFalse();
    assertThat(filled.command()).contains("serve --port 4711");
    assertThat(filled.url()).contains("http://localhost:4711");
    assertThat(filled.ready()).contains("4711");
    assertThat(filled.env()).containsEntry("PORT", "4711");
    assertThat(filled.origins()).containsExactly("http://127.0.0.1:4711");
  }

  @Test
  void anUnknownKeyNamesTheNearest() throws IOException {
    assertThat(problems("url: http://localhost\norigin: http://localhost"))
        .singleElement()
        .asString()
        .startsWith(
            "journeyman.yaml:2: the key \"origin\" is not known; the nearest known one is origins");
  }

  @Test
  void wrongValuesAreQuotedWithTheirLine() throws IOException {
    assertThat(problems("url: localhost:3000\norigins: [http://a/b]\ncommand: \"\"\npatience: 90"))
        .containsExactly(
            "journeyman.yaml:1: url is \"localhost:3000\"; write one such as http://localhost:3000",
            "journeyman.yaml:2: origins is \"http://a/b\";"
                + " write scheme, host and port, such as http://localhost:3000",
            "journeyman.yaml:3: command is \"\"; write a value, or remove the key",
            "journeyman.yaml:4: patience is \"90\"; write a time such as 90s, 2m or 1h");
  }

  @Test
  void aSecretThatIsNoVariableIsNotRepeated() throws IOException {
    assertThat(problems("secrets:\n  PASSWORD: hunter2-hunter2"))
        .containsExactly(
            "journeyman.yaml:2: the secret PASSWORD does not name an environment variable;"
                + " write PASSWORD: SHOP_PASSWORD and set that variable where Journeyman runs");
  }

  @Test
  void aMisspelledPortIsRefusedAndOtherBracesAreNot() throws IOException {
    assertThat(problems("command: run {{prot}}"))
        .containsExactly(
            "journeyman.yaml:1: command is \"run {{prot}}\";"
                + " write {{port}} for the port that is chosen");
    assertThat(problems("command: docker ps --format '{{.Names}}'")).isEmpty();
  }

  @Test
  void aBrokenFileIsAProblemAndAnEmptyConfig() throws IOException {
    ConfigReading reading = read("command: [");

    assertThat(reading.usable()).isFalse();
    assertThat(reading.config()).isEqualTo(Config.empty(folder));
  }

  private ConfigReading read(String text) throws IOException {
    Files.writeString(folder.resolve(Config.FILE), text);
    return Config.read(folder);
  }

  private List<String> problems(String text) throws IOException {
    return read(text).problems().stream().map(Object::toString).toList();
  }
}
