package dev.journeyman.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file that keeps the log up to a limit. Each method returns the remark, given once, that
 * nothing more is written and why.
 */
final class LogFile {

  private final Path path;
  private final OutputStream out;
  private long room;
  private boolean open = true;

  private LogFile(Path path, OutputStream out, long limit) {
    this.path = path;
    this.out = out;
    this.room = limit;
  }

  static LogFile create(Path path, long limit) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    return new LogFile(path, new BufferedOutputStream(Files.newOutputStream(path)), limit);
  }

  Optional<String> write(String line) {
    if (!open) {
      return Optional.empty();
    }
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    room -= bytes.length;
    return attempt(() -> out.write(bytes)).or(() -> room < 0 ? cut() : Optional.empty());
  }

  Optional<String> flush() {
    return open ? attempt(out::flush) : Optional.empty();
  }

  Optional<String> close() {
    if (!open) {
      return Optional.empty();
    }
    Optional<String> trouble = attempt(out::close);
    open = false;
    return trouble;
  }

  private Optional<String> cut() {
    String remark = "[journeyman] the log file is full; what follows is not kept in " + path;
    return attempt(() -> out.write((remark + "\n").getBytes(StandardCharsets.UTF_8)))
        .or(this::close)
        .or(() -> Optional.of(remark));
  }

  private Optional<String> attempt(Attempt attempt) {
    try {
      attempt.run();
      return Optional.empty();
    } catch (IOException failed) {
      open = false;
      return Optional.of(
          "[journeyman] nothing more is kept in %s: %s".formatted(path, failed.getMessage()));
    }
  }

  private interface Attempt {
    void run() throws IOException;
  }
}
