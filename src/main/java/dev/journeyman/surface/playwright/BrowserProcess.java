package dev.journeyman.surface.playwright;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The operating system's view of one browser, known by a switch that no other browser has. */
final class BrowserProcess {

  private final String mark = "--journeyman-id=" + UUID.randomUUID();
  private volatile List<ProcessHandle> known = List.of();

  /** The switch to start the browser with; the browser itself does not know it. */
  String mark() {
    return mark;
  }

  void remember(long pid) {
    known = ProcessHandle.of(pid).stream().toList();
  }

  boolean isAlive() {
    return known.stream().anyMatch(ProcessHandle::isAlive);
  }

  /** End the browser and all processes below it, at once. */
  void kill() {
    List<ProcessHandle> mains = known.isEmpty() ? marked() : known;
    List<ProcessHandle> all =
        mains.stream().flatMap(main -> Stream.concat(main.descendants(), Stream.of(main))).toList();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private List<ProcessHandle> marked() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> commandLine(process).contains(mark))
        .toList();
  }

  /** Java cuts command lines at 4,096 characters on Linux, and Chromium's are longer. */
  private static String commandLine(ProcessHandle process) {
    Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }
}
