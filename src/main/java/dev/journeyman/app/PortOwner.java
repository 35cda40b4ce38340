package dev.journeyman.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The process that listens on a port of this machine, where {@code /proc} tells. */
record PortOwner(long pid, String commandLine) {

  private static final String LISTENING = "0A";

  static Optional<PortOwner> of(int port) {
    Set<String> sockets = new HashSet<>();
    Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .forEach(table -> sockets.addAll(listening(Path.of(table), port)));
    return sockets.isEmpty()
        ? Optional.empty()
        : ProcessTable.processes()
            .filter(p -> holdsOne(p, sockets))
            .findFirst()
            .map(PortOwner::named);
  }

  String description() {
    return "process %d (%s)".formatted(pid, commandLine);
  }

  private static Set<String> listening(Path table, int port) {
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    Set<String> sockets = new HashSet<>();
    try (Stream<String> rows = Files.lines(table)) {
      rows.map(row -> row.strip().split("\\s+"))
          .filter(row -> row.length > 9 && row[1].endsWith(suffix) && row[3].equals(LISTENING))
          .forEach(row -> sockets.add("socket:[" + row[9] + "]"));
    } catch (IOException noSuchTable) {
      return Set.of();
    }
    return sockets;
  }

  private static boolean holdsOne(Path process, Set<String> sockets) {
    try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : open) {
        if (Files.isSymbolicLink(file)
            && sockets.contains(Files.readSymbolicLink(file).toString())) {
          return true;
        }
      }
      return false;
    } catch (IOException goneOrNotOurs) {
      return false;
    }
  }

  private static PortOwner named(Path process) {
    long pid = ProcessTable.id(process);
    String line =
        ProcessHandle.of(pid).flatMap(handle -> handle.info().commandLine()).orElse("unknown");
    return new PortOwner(pid, line.length() > 100 ? line.substring(0, 100) + "..." : line);
  }
}
