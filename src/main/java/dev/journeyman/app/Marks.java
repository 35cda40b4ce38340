package dev.journeyman.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mark of a run in the environment of its processes, which forks and new sessions keep.
 * Readable where there is a {@code /proc}; elsewhere nothing is found.
 */
final class Marks {

  static final String NAME = "JOURNEYMAN_RUN";

  private static final Path PROC = Path.of("/proc");

  private Marks() {}

  static List<ProcessHandle> carriedBy(String runId) {
    return processes()
        .filter(process -> runOf(process).filter(runId::equals).isPresent())
        .flatMap(process -> ProcessHandle.of(id(process)).stream())
        .toList();
  }

  static Optional<String> runOf(long pid) {
    return runOf(PROC.resolve(Long.toString(pid)));
  }

  static Stream<Path> processes() {
    List<Path> found = new ArrayList<>();
    if (Files.isReadable(PROC.resolve("self/environ"))) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
        all.forEach(found::add);
      } catch (IOException unreadable) {
        return Stream.empty();
      }
    }
    return found.stream();
  }

  static long id(Path process) {
    return Long.parseLong(process.getFileName().toString());
  }

  private static Optional<String> runOf(Path process) {
    try {
      String all =
          new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.UTF_8);
      return Stream.of(all.split("\0", -1))
          .filter(variable -> variable.startsWith(NAME + "="))
          .map(variable -> variable.substring(NAME.length() + 1))
          .findFirst();
    } catch (IOException goneOrNotOurs) {
      return Optional.empty();
    }
  }
}
