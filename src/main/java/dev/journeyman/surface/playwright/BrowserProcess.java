package dev.journeyman.surface.playwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operating system's view of one browser, known by a switch that no other browser has, and of
 * the driver that started it.
 */
final class BrowserProcess {

  private final String mark = "--journeyman-id=" + UUID.randomUUID();
  private volatile List<ProcessHandle> known = List.of();
  private volatile Supplier<Set<ProcessHandle>> driver = Set::of;

  /** The switch to start the browser with; the browser itself does not know it. */
  String mark() {
    return mark;
  }

  void remember(long pid) {
    known = ProcessHandle.of(pid).stream().toList();
  }

  /**
   * Start the driver, which becomes a child of ours that runs this program, while nobody else
   * starts one. It is known before it has said a word, since that may never come.
   */
  <T> T drivenBy(Path program, Supplier<T> start) {
    Set<ProcessHandle> others = children(program);
    driver = () -> without(others, children(program));
    T started = start.get();
    Set<ProcessHandle> ours = driver.get();
    driver = () -> ours;
    return started;
  }

  private static Set<ProcessHandle> children(Path program) {
    String command = real(program).toString();
    return ProcessHandle.current()
        .children()
        .filter(it -> it.info().command().filter(command::equals).isPresent())
        .collect(Collectors.toSet());
  }

  private static Path real(Path program) {
    try {
      return program.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException("Playwright's driver is gone from " + program, e);
    }
  }

  private static Set<ProcessHandle> without(
      Set<ProcessHandle> others, Set<ProcessHandle> children) {
    return children.stream().filter(it -> !others.contains(it)).collect(Collectors.toSet());
  }

  Set<ProcessHandle> driver() {
    return driver.get();
  }

  boolean isAlive() {
    return known.stream().anyMatch(ProcessHandle::isAlive);
  }

  /** End the browser and all processes below it, at once. */
  void kill() {
    kill(known.isEmpty() ? marked() : known);
  }

  /** End the driver as well: who waits for its answer waits no longer. */
  void killWithDriver() {
    kill();
    kill(driver.get());
  }

  private static void kill(Iterable<ProcessHandle> mains) {
    for (ProcessHandle main : mains) {
      List<ProcessHandle> below = main.descendants().toList();
      Stream.concat(below.stream(), Stream.of(main)).forEach(ProcessHandle::destroyForcibly);
    }
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
