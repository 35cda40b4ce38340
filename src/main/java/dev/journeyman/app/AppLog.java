package dev.journeyman.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What the app prints, cleaned: all of it in a file up to a limit, the recent lines in memory. It
 * reads on whatever happens to the file, since an app whose output nobody reads stands still.
 */
final class AppLog {

  private final LogFile file;
  private final RecentLines recent = new RecentLines();
  private final Lines lines = new Lines(this::keep);
  private final Optional<Pattern> awaited;
  private final CompletableFuture<String> found = new CompletableFuture<>();

  /** Completes when the last process that could print is gone. */
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

  private AppLog(LogFile file, Optional<Pattern> awaited) {
    this.file = file;
    this.awaited = awaited;
  }

  static AppLog open(Path path, long limit, Readiness ready) throws IOException {
    Optional<Pattern> pattern =
        ready instanceof Readiness.InLog inLog ? Optional.of(inLog.pattern()) : Optional.empty();
    return new AppLog(LogFile.create(path, limit), pattern);
  }

  void follow(InputStream output) {
    Thread reader = new Thread(() -> drain(output), "app log");
    reader.setDaemon(true);
    reader.start();
  }

  /** The first line that the awaited pattern was found in. */
  CompletableFuture<String> found() {
    return found;
  }

  synchronized long mark() {
    return recent.count();
  }

  synchronized List<String> since(long mark) {
    List<String> since = new ArrayList<>(recent.since(mark));
    if (!lines.pending().isEmpty()) {
      since.add(lines.pending());
    }
    return List.copyOf(since);
  }

  synchronized List<String> last(int count) {
    List<String> all = since(Math.max(recent.first(), recent.count() - count));
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  /** A line of ours in the app's log. */
  synchronized void note(String remark) {
    keep("[journeyman] " + remark);
  }

  /** Take what is still in the pipe, then close the file. */
  void end() {
    ended.copy().completeOnTimeout(false, 1, TimeUnit.SECONDS).join();
    close();
  }

  private synchronized void close() {
    lines.end();
    file.close().ifPresent(recent::add);
  }

  private void drain(InputStream output) {
    char[] chars = new char[16_384];
    try (Reader reader = new InputStreamReader(output, StandardCharsets.UTF_8)) {
      int length = reader.read(chars);
      while (length >= 0) {
        take(chars, length);
        length = reader.read(chars);
      }
    } catch (IOException broken) {
      note("the app's output could not be read any more: " + broken.getMessage());
    } finally {
      ended.complete(true);
    }
  }

  private synchronized void take(char[] chars, int length) {
    lines.add(chars, length);
    match(lines.pending());
    file.flush().ifPresent(recent::add);
  }

  private void keep(String line) {
    recent.add(line);
    match(line);
    file.write(line).ifPresent(recent::add);
  }

  private void match(String line) {
    if (!found.isDone() && awaited.isPresent() && awaited.get().matcher(line).find()) {
      found.complete(line);
    }
  }
}
