package dev.journeyman.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.source.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Opening and saving: nothing lands elsewhere, and nothing is lost. */
class FileTests {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path outside;

  @SuppressWarnings("NullAway.Init")
  private OpenStudio studio;

  @BeforeEach
  void open() throws IOException {
    Path folder = Files.createDirectory(outside.resolve("project"));
    studio =
        new OpenStudio(folder)
            .file("journeys/buy.md", "# Buy\n")
            .file("docs/prd.md", "# What we want\n")
            .file(".git/hooks/pre-commit", "exit 0\n")
            .file("secret.md", "# Mine\n");
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private Answer read(String path) {
    return studio.get("/api/file?path=" + path);
  }

  private Answer save(String path, String text, Optional<String> base) {
    return studio.put("/api/file", new FileRoutes.Saving(path, text, base));
  }

  private String version(String path) {
    return read(path).json().get("version").asText();
  }

  private String onDisk(String path) throws IOException {
    return Files.readString(studio.folder().resolve(path), StandardCharsets.UTF_8);
  }

  @Nested
  class Saving {
    @Test
    void writesOverTheVersionThatWasOpened() throws IOException {
      Answer saved =
          save("journeys/buy.md", "# Buy two\n", Optional.of(version("journeys/buy.md")));

      assertThat(saved.status()).as(saved.body()).isEqualTo(200);
      assertThat(onDisk("journeys/buy.md")).isEqualTo("# Buy two\n");
      assertThat(saved.json().get("version").asText()).isEqualTo(version("journeys/buy.md"));
    }

    @Test
    void makesNewFilesAndTheirFolders() throws IOException {
      assertThat(save("journeys/drafts/new one.md", "# New\n", Optional.empty()).status())
          .isEqualTo(200);
      assertThat(onDisk("journeys/drafts/new one.md")).isEqualTo("# New\n");
    }

    @Test
    void keepsTheMarkTheLineEndsAndThePermissions() throws IOException {
      studio.file("journeys/win.md", "\uFEFF# T\r\n\r\na\r\n");
      Path file = studio.folder().resolve("journeys/win.md");
      boolean posix = Files.getFileStore(file).supportsFileAttributeView("posix");
      if (posix) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
      }
      Answer opened = read("journeys/win.md");
      assertThat(opened.json().get("text").asText()).isEqualTo("# T\n\na\n");

      save("journeys/win.md", "# T\n\nb\n", Optional.of(opened.json().get("version").asText()));

      assertThat(onDisk("journeys/win.md")).isEqualTo("\uFEFF# T\r\n\r\nb\r\n");
      if (posix) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-rw----");
      }
    }

    @Test
    void leavesNothingBesideTheFile() {
      save("journeys/buy.md", "x", Optional.of(version("journeys/buy.md")));
      save("journeys/buy.md", "y", Optional.of("old"));
      assertThat(studio.disk().keySet())
          .filteredOn(name -> name.startsWith("journeys"))
          .containsExactly("journeys", "journeys/buy.md");
    }
  }

  @Nested
  class TwoWhoWrite {
    @Test
    void areShownEachOthersText() throws IOException {
      String base = version("journeys/buy.md");
      studio.file("journeys/buy.md", "# Bought elsewhere\n");

      Answer answer = save("journeys/buy.md", "# Mine\n", Optional.of(base));

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.json().get("text").asText()).isEqualTo("# Bought elsewhere\n");
      assertThat(answer.json().get("version").asText()).isEqualTo(version("journeys/buy.md"));
      assertThat(onDisk("journeys/buy.md")).isEqualTo("# Bought elsewhere\n");
    }

    @Test
    void bothMakeTheSameFile() throws IOException {
      Answer answer = save("journeys/buy.md", "# Mine\n", Optional.empty());
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.json().get("text").asText()).isEqualTo("# Buy\n");
      assertThat(onDisk("journeys/buy.md")).isEqualTo("# Buy\n");
    }

    @Test
    void oneOfWhomDeletesIt() throws IOException {
      String base = version("journeys/buy.md");
      Files.delete(studio.folder().resolve("journeys/buy.md"));
      Answer answer = save("journeys/buy.md", "# Mine\n", Optional.of(base));
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.json().get("text").asText()).isEmpty();
      assertThat(answer.json().has("version")).isFalse();
      assertThat(studio.folder().resolve("journeys/buy.md")).doesNotExist();
    }

    @Test
    void saveAtOnceAndOneOfThemWins() throws Exception {
      Optional<String> base = Optional.of(version("journeys/buy.md"));
      ExecutorService writers = Executors.newFixedThreadPool(4);
      try {
        List<Future<Answer>> answers =
            writers.invokeAll(
                List.of(
                    () -> save("journeys/buy.md", "# 1\n", base),
                    () -> save("journeys/buy.md", "# 2\n", base),
                    () -> save("journeys/buy.md", "# 3\n", base),
                    () -> save("journeys/buy.md", "# 4\n", base)));
        long won = 0;
        for (Future<Answer> answer : answers) {
          won += answer.get().status() == 200 ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
      } finally {
        writers.shutdownNow();
      }
    }
  }

  @Nested
  class Nowhere {
    @Test
    void isWrittenByABadName() {
      Map<String, String> before = studio.disk();
      for (String name :
          List.of(
              "",
              "journeys",
              "journeys/",
              "../x.md",
              "journeys/../../x.md",
              "journeys/../secret.md",
              "journeys/..%2f..%2fx.md",
              "..%2fx.md",
              "journeys/%2e%2e/x.md",
              "..\\x.md",
              "journeys\\x.md",
              "journeys/..\\..\\x.md",
              "/etc/x.md",
              "/etc/passwd",
              "C:/x.md",
              "journeys/C:x.md",
              "file:///etc/x.md",
              ".git/hooks/x",
              ".git/hooks/x.md",
              "journeys/.git/x.md",
              "journeys/.hidden.md",
              "secret.md",
              "reports/x.md",
              "journeyman.yaml",
              "journeys/x.txt",
              "journeys/x.md/",
              "journeys/x.MD",
              "journeys//x.md",
              "journeys/./x.md",
              "journeys/CON.md",
              "journeys/nul.md",
              "journeys/com1.x.md",
              "journeys/aux/x.md",
              "journeys/trailing./x.md",
              "journeys/trailing /x.md",
              "journeys/x.md.",
              "journeys/x.md ",
              "journeys/a\u0000.md",
              "journeys/a\n.md",
              "journeys/a\u202e.md",
              "journeys/a:b.md",
              "journeys/BUY.md",
              "Journeys/buy.md",
              "DOCS/new.md",
              "journeys/buy.md/x.md")) {
        Answer saved = save(name, "# Taken\n", Optional.empty());
        assertThat(saved.status()).as(name + ": " + saved.body()).isBetween(400, 499);
        assertThat(saved.json().get("error").asText()).isNotEmpty();
        assertThat(saved.json().get("remedy").asText()).isNotEmpty();
        assertThat(studio.disk()).as(name).isEqualTo(before);
      }
    }

    @Test
    void isReadByABadName() {
      for (String name :
          List.of(
              "..%2fsecret.md",
              "journeys/..%2f..%2fsecret.md",
              "%2e%2e/secret.md",
              "journeys/..%252f..%252fsecret.md",
              "%2fetc%2fpasswd",
              "journeys%5c..%5csecret.md",
              "secret.md",
              ".git/hooks/pre-commit",
              "journeys/..%c0%afsecret.md")) {
        Answer answer = read(name);
        assertThat(answer.status()).as(name + ": " + answer.body()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("# Mine", "root:");
      }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isReachedThroughALink() throws IOException {
      Path other = Files.createDirectory(outside.resolve("other"));
      Files.writeString(other.resolve("a.md"), "# Other\n", StandardCharsets.UTF_8);
      Path journeys = studio.folder().resolve("journeys");
      Files.createSymbolicLink(journeys.resolve("linked"), other);
      Files.createSymbolicLink(journeys.resolve("one.md"), other.resolve("a.md"));
      Files.createSymbolicLink(journeys.resolve("hook.md"), studio.folder().resolve(".git/x.md"));
      Files.createSymbolicLink(journeys.resolve("mine.md"), studio.folder().resolve("secret.md"));
      Map<String, String> before = Disk.of(outside);

      for (String name : List.of("linked/a.md", "linked/new.md", "one.md", "hook.md", "mine.md")) {
        assertThat(read("journeys/" + name).status()).as(name).isEqualTo(422);
        assertThat(save("journeys/" + name, "# Taken\n", Optional.empty()).status())
            .as(name)
            .isEqualTo(422);
      }
      assertThat(Disk.of(outside)).isEqualTo(before);
    }

    @Test
    void isWrittenFromABodyThatIsNoRequest() {
      Map<String, String> before = studio.disk();
      for (String body :
          List.of(
              "",
              "[]",
              "{}",
              "{\"path\":\"journeys/x.md\"}",
              "{\"path\":\"journeys/x.md\",\"text\":null,\"base\":null}",
              "{\"path\":\"journeys/x.md\",\"text\":\"\",\"base\":null,\"more\":1}",
              "[".repeat(100_000),
              "{\"path\":\"journeys/x.md\",\"text\":\"\\ud800\",\"base\":null}")) {
        List<String> headers = studio.ours();
        headers.add("Origin: http://" + studio.host());
        headers.add("Content-Type: application/json");
        Answer answer = studio.ask("PUT /api/file", headers, body);
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.json().get("error").asText()).isNotEmpty();
      }
      assertThat(studio.disk()).isEqualTo(before);
    }
  }

  @Nested
  class WhatIsNoText {
    @Test
    void badBytesAreNotOpenedSoThatTheyAreNotLost() throws IOException {
      Path file = studio.folder().resolve("journeys/old.md");
      Files.write(file, "# T\n\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));

      Answer answer = read("journeys/old.md");

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().get("error").asText())
          .isEqualTo("journeys/old.md:2: the byte 0xE9 is not UTF-8");
      assertThat(save("journeys/old.md", "x", Optional.empty()).status()).isEqualTo(422);
      assertThat(Files.readAllBytes(file)).hasSize(6);
    }

    @Test
    void tooMuchIsNeitherReadNorWritten() throws IOException {
      studio.file("journeys/big.md", "a".repeat(TextFile.MAX_BYTES + 1));
      assertThat(read("journeys/big.md").json().get("error").asText())
          .startsWith("journeys/big.md:1: the file has 262145 bytes");
      assertThat(
              save("journeys/more.md", "a".repeat(TextFile.MAX_BYTES + 1), Optional.empty())
                  .status())
          .isEqualTo(413);
      assertThat(save("journeys/more.md", "a".repeat(Wire.MOST_BYTES), Optional.empty()).status())
          .isEqualTo(413);
      assertThat(studio.folder().resolve("journeys/more.md")).doesNotExist();
    }

    @Test
    void strangeCharactersComeBackAsTheyAre() {
      String strange = "# T \u0000 \u202E \u200B \uD83D\uDED2\n";
      assertThat(save("journeys/odd.md", strange, Optional.empty()).status()).isEqualTo(200);
      assertThat(read("journeys/odd.md").json().get("text").asText()).isEqualTo(strange);
    }
  }
}
