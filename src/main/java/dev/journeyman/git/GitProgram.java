package dev.journeyman.git;

import dev.journeyman.git.Answer.Refused;
import dev.journeyman.git.Answer.Told;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program git, called in one folder. */
record GitProgram(Path program, Path folder, Map<String, String> environment) {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** What the program said and how it ended. */
  record Result(int code, String out, String err) {
    boolean isFine() {
      return code == 0;
    }

    /** The first line of what it complained of. */
    String complaint() {
      return err.lines().findFirst().orElse("it ended with exit code " + code);
    }
  }

  static Answer<GitProgram> in(Path folder, Map<String, String> environment) {
    Optional<Path> program = find(environment.getOrDefault("PATH", ""));
    return program.isPresent()
        ? new Told<>(new GitProgram(program.get(), folder, environment))
        : new Refused<>("git is not on the PATH; install it");
  }

  private static Optional<Path> find(String path) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(path)
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of("git", "git.exe").map(name -> Path.of(folder, name)))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  GitProgram at(Path other) {
    return new GitProgram(program, other, environment);
  }

  Answer<Result> call(String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    // its words are read here; a look must neither wait for a lock nor for a password
    builder
        .environment()
        .putAll(Map.of("LC_ALL", "C", "GIT_OPTIONAL_LOCKS", "0", "GIT_TERMINAL_PROMPT", "0"));
    try {
      return heard(builder.start());
    } catch (IOException e) {
      return new Refused<>("git could not be run in " + folder + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Refused<>("git was interrupted");
    }
  }

  private Answer<Result> heard(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    CompletableFuture<String> out =
        CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
    try {
      if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Refused<>("git took longer than " + LONGEST.toSeconds() + " s in " + folder);
      }
      return new Told<>(new Result(process.exitValue(), out.join(), err.join()));
    } finally {
      process.destroyForcibly();
    }
  }

  private static String read(InputStream from) {
    try (from) {
      return new String(from.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
