package dev.journeyman.surface.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverTests {

  private final Path cache;

  DriverTests(@TempDir Path cache) {
    this.cache = cache;
  }

  @Test
  void concurrentStartsUnpackOneDriverThatWorks() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Driver>> drivers =
          threads.invokeAll(List.of(() -> Driver.in(cache), () -> Driver.in(cache)));
      for (Future<Driver> driver : drivers) {
        Process process = driver.get().command("--version").redirectErrorStream(true).start();
        assertThat(
                new String(
                    process.getInputStream().readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8))
            .startsWith("Version " + Driver.version().replaceFirst("\\.\\d+$", ""));
        assertThat(process.waitFor()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(names()).containsExactly("playwright-driver-" + Driver.version());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
