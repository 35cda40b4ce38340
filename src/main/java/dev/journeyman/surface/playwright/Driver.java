package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.jar.DriverJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Playwright's driver, unpacked once and kept. Playwright itself unpacks it at every start, which
 * takes seconds.
 */
final class Driver {

  /** Browsers are found by {@link Browsers}, never downloaded by a start. */
  static final Map<String, String> ENVIRONMENT = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  private final Path folder;

  private Driver(Path folder) {
    this.folder = folder;
  }

  /**
   * The driver of this version in the cache; unpacks it where it is not there yet. One at a time,
   * since Playwright reads its jar through a file system that the whole process shares.
   */
  static synchronized Driver in(Path cache) {
    Path folder = cache.toAbsolutePath().resolve("playwright-driver-" + version());
    if (!Files.isDirectory(folder)) {
      unpack(folder);
    }
    return new Driver(folder);
  }

  static String version() {
    return Optional.ofNullable(Playwright.class.getPackage().getImplementationVersion())
        .orElse("unknown");
  }

  /** Start Playwright with this driver, one at a time, so that each is told from the others. */
  Playwright start(BrowserProcess process) {
    synchronized (Driver.class) {
      System.setProperty("playwright.cli.dir", folder.toString());
      Playwright.CreateOptions options = new Playwright.CreateOptions().setEnv(ENVIRONMENT);
      return process.drivenBy(node(), () -> Playwright.create(options));
    }
  }

  /** The command line of Playwright itself. */
  ProcessBuilder command(String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(node().toString(), folder.resolve("package/cli.js").toString());
    builder.command().addAll(java.util.List.of(arguments));
    return builder;
  }

  private Path node() {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
    return folder.resolve(windows ? "node.exe" : "node");
  }

  /** Beside its place and then renamed, so that nobody ever sees a half of it. */
  private static void unpack(Path folder) {
    try {
      Files.createDirectories(folder.getParent());
      Path fresh = Files.createTempDirectory(folder.getParent(), ".playwright-driver-");
      try {
        DriverJar.installDriverTo(fresh);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException e) {
        // another start was faster, and its driver is as good
        if (!Files.isDirectory(folder)) {
          throw e;
        }
      } finally {
        delete(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot unpack Playwright's driver into " + folder + "; is the disk full or read-only?",
          e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Playwright's driver is not in the class path", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
