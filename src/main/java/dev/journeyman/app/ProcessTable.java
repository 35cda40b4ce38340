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
 * What {@code /proc} tells of processes; where there is none, nothing is found. The mark of a run
 * is a variable of the environment, which forks and new sessions keep.
 */
final class ProcessTable {

  static final String MARK = "JOURNEYMAN_RUN";

  private static final Path PROC = Path.of("/proc");

  private ProcessTable() {}

  static List<ProcessHandle> marked(String runId) {
    return processes()
        .filter(process -> runOf(process).filter(runId::equals).isPresent())
        .flatMap(process -> ProcessHandle.of(id(process)).stream())
        .toList();
  }

  /** Alive and more than an entry: a container without an init process never clears its dead. */
  static boolean runs(ProcessHandle process) {
    return process.isAlive() && state(process.pid()) != 'Z';
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

  private static char state(long pid) {
    try {
      String stat = Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
      return stat.charAt(stat.lastIndexOf(')') + 2);
    } catch (IOException noTable) {
      return '?';
    }
  }

  private static Optional<String> runOf(Path process) {
    try {
      String all =
          new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.UTF_8);
      return Stream.of(all.split("\0", -1))
          .filter(variable -> variable.startsWith(MARK + "="))
          .map(variable -> variable.substring(MARK.length() + 1))
          .findFirst();
    } catch (IOException goneOrNotOurs) {
      return Optional.empty();
    }
  }
}
