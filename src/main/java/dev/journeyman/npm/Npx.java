package dev.journeyman.npm;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The program {@code npx}, which runs a package of npm and gets it first where it must.
 *
 * @param environment that the program gets; it is found by the {@code PATH} in it
 */
public record Npx(Map<String, String> environment, Duration longest) {

  /** Getting Allure takes half a minute where the network is slow. */
  public static final Duration LONGEST = Duration.ofMinutes(4);

  public Npx {
    environment = Map.copyOf(environment);
  }

  /**
   * Run a package in a folder.
   *
   * @throws IOException where it cannot be run or ends badly; the message says what to do
   */
  public void run(Path folder, String packageAndVersion, List<String> arguments)
      throws IOException {
    Path program =
        program()
            .orElseThrow(() -> new IOException("npx is not on the PATH; install Node 20 or newer"));
    List<String> command = new ArrayList<>(List.of(program.toString(), "--yes", packageAndVersion));
    command.addAll(arguments);
    Path said = Files.createTempFile(folder, "npx", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .redirectInput(ProcessBuilder.Redirect.PIPE);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      end(builder.start(), packageAndVersion, said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(packageAndVersion + " was interrupted", e);
    }
  }

  private void end(Process process, String name, Path said)
      throws IOException, InterruptedException {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException(
            name
                + " took longer than "
                + longest.toSeconds()
                + " s; is the npm registry reachable?");
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          name
              + " ended with exit code "
              + process.exitValue()
              + "; is the npm registry reachable? It said: "
              + lastWords(said));
    }
  }

  private static String lastWords(Path said) throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(said), StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }

  private Optional<Path> program() {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(environment.getOrDefault("PATH", ""))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of("npx", "npx.cmd").map(name -> Path.of(folder, name)))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
