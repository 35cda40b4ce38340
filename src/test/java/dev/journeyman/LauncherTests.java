package dev.journeyman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher on a tiny copy of the project, with scripts in the place of Java and Maven. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "journeyman is a POSIX script")
class LauncherTests {
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private Path folder;
  private Path project;
  private Path caller;
  private Path tools;
  private Path jar;

  @BeforeEach
  void copyTheProject(@TempDir Path folder) throws IOException {
    this.folder = folder;
    project = Files.createDirectories(folder.resolve("a project"));
    caller = Files.createDirectories(folder.resolve("elsewhere"));
    tools = Files.createDirectories(folder.resolve("tools"));
    jar = project.resolve("target/journeyman.jar");
    Files.copy(Path.of("journeyman"), project.resolve("journeyman"));
    executable(project.resolve("journeyman"));
    write(project.resolve("pom.xml"), "");
    write(project.resolve("src/main/java/A.java"), "");
    try (Stream<Path> files = Files.walk(project)) {
      files.forEach(LauncherTests::old);
    }
    script(
        tools.resolve("java"),
        """
        case "$*" in
          -version) echo 'openjdk version "17.0.1" 2021-10-19' >&2; exit ;;
          *ArchiveClassesAtExit*|*--version) exit 1 ;;
        esac
        echo "in $PWD"
        for argument; do echo "[$argument]"; done
        exit "${JAVA_EXIT:-0}"
        """);
    mavenThat("mkdir -p target && echo built >target/journeyman.jar");
  }

  @Nested
  class Building {
    @Test
    void happensOnTheFirstStart() throws Exception {
      Ended ended = launch("lint");

      assertThat(ended.err())
          .isEqualTo("journeyman: Building Journeyman (first run, about a minute)...\n");
      assertThat(mavenCalls())
          .containsExactly(
              "-q -B -Dstyle.color=never -Dmaven.test.skip=true -Dspotless.check.skip=true package");
      assertThat(ended.out()).contains("[lint]");
    }

    @Test
    void doesNotHappenWhenNothingChanged() throws Exception {
      launch("lint");
      Ended ended = launch("lint");

      assertThat(ended.err()).isEmpty();
      assertThat(mavenCalls()).hasSize(1);
    }

    @Test
    void happensWhenASourceIsNewerThanTheJar() throws Exception {
      builtLongAgo();
      write(project.resolve("src/main/java/B.java"), "");

      assertThat(launch("lint").err()).contains("Building Journeyman (sources changed)");
    }

    @Test
    void happensWhenTheProjectFileIsNewerThanTheJar() throws Exception {
      builtLongAgo();
      write(project.resolve("pom.xml"), "");

      assertThat(launch("lint").err()).contains("Building Journeyman (sources changed)");
    }

    @Test
    void happensWhenASourceWasDeleted() throws Exception {
      builtLongAgo();
      Files.delete(project.resolve("src/main/java/A.java"));

      assertThat(launch("lint").err()).contains("Building Journeyman (sources changed)");
    }

    @Test
    void happensAgainAfterAKilledBuildThatLeftAJar() throws Exception {
      Path lock = Files.createDirectories(jar.resolveSibling(".building"));
      write(lock.resolve("pid"), Long.toString(numberOfADeadProcess()));
      write(jar, "torn");

      Ended ended = launch("lint");

      assertThat(ended.err()).contains("Building Journeyman (the last build was interrupted)");
      assertThat(jar).hasContent("built");
      assertThat(lock).doesNotExist();
    }

    @Test
    void happensOnceForTwoStartsAtATime() throws Exception {
      mavenThat("sleep 1; mkdir -p target && echo built >target/journeyman.jar");
      Started first = start(project.resolve("journeyman"), Map.of(), "lint");
      Started second = start(project.resolve("journeyman"), Map.of(), "lint");

      assertThat(first.end().code()).isZero();
      assertThat(second.end().code()).isZero();
      assertThat(mavenCalls()).hasSize(1);
    }

    @Test
    void showsTheEndOfTheLogWhenItFails() throws Exception {
      mavenThat("echo 'A.java:3: no such method'; exit 1");
      Ended ended = launch("lint");

      assertThat(ended.code()).isEqualTo(70);
      assertThat(ended.err())
          .contains("A.java:3: no such method\n", "The build failed; the whole log is in ");
      assertThat(ended.out()).isEmpty();
      assertThat(jar.resolveSibling(".building")).doesNotExist();
    }

    @Test
    void usesTheWrapperWithoutMaven() throws Exception {
      Files.move(tools.resolve("mvn"), project.resolve("mvnw"));

      assertThat(launch(Map.of("PATH", pathWithoutMaven()), "lint").code()).isZero();
      assertThat(mavenCalls()).hasSize(1);
    }
  }

  @Nested
  class Starting {
    @Test
    void passesArgumentsAsTheyAre() throws Exception {
      assertThat(launch("run", "two words", "", "*", "$HOME").out())
          .endsWith("[run]\n[two words]\n[]\n[*]\n[$HOME]\n");
    }

    @Test
    void passesTheExitCode() throws Exception {
      assertThat(launch(Map.of("JAVA_EXIT", "2"), "run").code()).isEqualTo(2);
    }

    @Test
    void staysInTheFolderOfTheCaller() throws Exception {
      assertThat(launch("run").out()).startsWith("in " + caller.toRealPath() + "\n");
    }

    @Test
    void findsItsProjectBehindASymbolicLink() throws Exception {
      Path link = Files.createSymbolicLink(tools.resolve("jm"), Path.of("../a project/journeyman"));

      Ended ended = start(link, Map.of(), "lint").end();

      assertThat(ended.out()).contains("[" + jar.toRealPath() + "]");
    }
  }

  @Nested
  class Java {
    @Test
    void thatIsTooOldIsRefusedByName() throws Exception {
      script(tools.resolve("java"), "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
      Ended ended = launch("lint");

      assertThat(ended.code()).isEqualTo(70);
      assertThat(ended.err())
          .startsWith(
              "journeyman: needs Java 17 or newer; %s is version 11. Install a JDK 17"
                  .formatted(tools.resolve("java")));
    }

    @Test
    void ofJavaHomeComesFirst() throws Exception {
      Path home = folder.resolve("jdk");
      script(home.resolve("bin/java"), "echo from home");
      write(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"21.0.4\"\n");

      assertThat(launch(Map.of("JAVA_HOME", home.toString()), "lint").out())
          .isEqualTo("from home\n");
    }

    @Test
    void ofThePathIsTakenWhenJavaHomeIsWrong() throws Exception {
      assertThat(launch(Map.of("JAVA_HOME", folder.resolve("none").toString()), "lint").code())
          .isZero();
    }
  }

  private record Ended(int code, String out, String err) {}

  private Ended launch(String... arguments) throws Exception {
    return start(project.resolve("journeyman"), Map.of(), arguments).end();
  }

  private Ended launch(Map<String, String> environment, String... arguments) throws Exception {
    return start(project.resolve("journeyman"), environment, arguments).end();
  }

  private Started start(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    List<String> command =
        Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(caller.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("PATH", tools + File.pathSeparator + System.getenv("PATH"));
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Started(builder.start(), out, err);
  }

  private record Started(Process process, Path out, Path err) {
    Ended end() throws IOException, InterruptedException {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return new Ended(process.waitFor(), Files.readString(out), Files.readString(err));
    }
  }

  private void mavenThat(String does) throws IOException {
    script(
        tools.resolve("mvn"),
        "echo \"$@\" >>'%s'\n%s\n".formatted(folder.resolve("maven-calls"), does));
  }

  private List<String> mavenCalls() throws IOException {
    return Files.readAllLines(folder.resolve("maven-calls"));
  }

  /** The tools that the script needs, and no more. */
  private String pathWithoutMaven() throws IOException {
    String needed = "sh cat dirname find mkdir mv readlink rm rmdir sed sleep tail touch";
    for (String tool : needed.split(" ", -1)) {
      String folder = Files.exists(Path.of("/bin", tool)) ? "/bin/" : "/usr/bin/";
      script(tools.resolve(tool), "exec %s%s \"$@\"".formatted(folder, tool));
    }
    return tools.toString();
  }

  private void builtLongAgo() throws IOException {
    write(jar, "old");
    Files.setLastModifiedTime(jar, FileTime.from(LONG_AGO.plus(Duration.ofDays(1))));
  }

  private static long numberOfADeadProcess() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, UTF_8);
  }

  private static void script(Path file, String body) throws IOException {
    executable(write(file, "#!/bin/sh\n" + body));
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void old(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
