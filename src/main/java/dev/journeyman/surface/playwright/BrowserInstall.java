package dev.journeyman.surface.playwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Installs a browser: Playwright's own download, else Debian's package where this runs as root. */
public final class BrowserInstall {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Browsers browsers;
  private final Path cache;
  private final boolean headed;
  private final Consumer<String> progress;

  /**
   * Prepare an installation.
   *
   * @param cache where Playwright's driver is kept
   * @param progress is told each command before it runs
   */
  public BrowserInstall(Browsers browsers, Path cache, boolean headed, Consumer<String> progress) {
    this.browsers = browsers;
    this.cache = cache;
    this.headed = headed;
    this.progress = progress;
  }

  /** Try the installers until one of them leads to a browser. */
  public BrowserSearch install() {
    List<String> tried = new ArrayList<>();
    String playwrights = headed ? "chromium" : "chromium-headless-shell";
    if (succeeds(Driver.in(cache).command("install", playwrights), tried)) {
      return search(tried);
    }
    if (!canUseApt()) {
      tried.add("apt-get: needs Debian or Ubuntu, and root");
      return search(tried);
    }
    boolean ready = succeeds(new ProcessBuilder("apt-get", "update"), tried);
    for (String name :
        headed ? List.of("chromium") : List.of("chromium-headless-shell", "chromium")) {
      if (ready && succeeds(apt(name), tried)) {
        break;
      }
    }
    return search(tried);
  }

  private BrowserSearch search(List<String> tried) {
    BrowserSearch search = browsers.find(Optional.empty());
    tried.addAll(search.tried());
    return new BrowserSearch(search.found(), tried);
  }

  private static boolean canUseApt() {
    return Files.isExecutable(Path.of("/usr/bin/apt-get"))
        && "root".equals(System.getProperty("user.name"));
  }

  private static ProcessBuilder apt(String name) {
    ProcessBuilder builder =
        new ProcessBuilder("apt-get", "install", "-y", "--no-install-recommends", name);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    return builder;
  }

  private boolean succeeds(ProcessBuilder builder, List<String> tried) {
    String command = String.join(" ", builder.command());
    progress.accept(command);
    Path log = null;
    try {
      log = Files.createTempFile("journeyman-install", ".log");
      Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      boolean done = ended && process.exitValue() == 0;
      tried.add(command + ": " + (done ? "done" : ended ? failure(log) : "took too long"));
      return done;
    } catch (IOException e) {
      tried.add(command + ": " + e.getMessage());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      tried.add(command + ": interrupted");
      return false;
    } finally {
      delete(log);
    }
  }

  private static String failure(Path log) throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    return lines.stream()
        .filter(line -> line.contains("rror") || line.startsWith("E:"))
        .findFirst()
        .orElse(lines.isEmpty() ? "failed" : lines.get(lines.size() - 1))
        .strip();
  }

  private static void delete(@Nullable Path log) {
    try {
      if (log != null) {
        Files.deleteIfExists(log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + log, e);
    }
  }
}
