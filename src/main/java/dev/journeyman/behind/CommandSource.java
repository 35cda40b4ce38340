package dev.journeyman.behind;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/**
 * What a command prints. No shell reads its words, so a value is one word whatever it holds.
 *
 * @param part what of it counts
 */
record CommandSource(List<String> words, Part part) implements Source {

  private static final int LONGEST = 1_000_000;
  private static final Duration LOOK = Duration.ofMillis(20);

  /** What of a command counts. */
  enum Part {
    OUTPUT,
    EXIT_CODE
  }

  CommandSource {
    words = List.copyOf(words);
  }

  @Override
  public List<String> placeholders() {
    return words.stream().flatMap(word -> Placeholders.in(word).stream()).toList();
  }

  @Override
  public String describe(Map<String, String> values) {
    return "the command " + String.join(" ", filled(values));
  }

  private List<String> filled(Map<String, String> values) {
    return words.stream()
        .map(word -> Placeholders.fill(word, values, UnaryOperator.identity()))
        .toList();
  }

  @Override
  public Answer ask(Map<String, String> values, Surroundings surroundings) {
    ProcessBuilder builder =
        new ProcessBuilder(filled(values)).directory(surroundings.folder().toFile());
    builder.environment().clear();
    builder.environment().putAll(surroundings.environment());
    builder.environment().put("JOURNEYMAN_URL", surroundings.url().toString());
    builder.redirectInput(ProcessBuilder.Redirect.from(new File(nowhere())));
    try {
      return heard(builder.start());
    } catch (IOException e) {
      return new Answer.Unknown("it could not be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Unknown("it was interrupted");
    }
  }

  private static String nowhere() {
    return File.separatorChar == '\\' ? "NUL" : "/dev/null";
  }

  private Answer heard(Process process) throws InterruptedException {
    CompletableFuture<String> out = said(process.getInputStream());
    CompletableFuture<String> err = said(process.getErrorStream());
    Set<ProcessHandle> children = new LinkedHashSet<>();
    boolean over = false;
    try {
      over = isOver(process, children);
    } finally {
      // of a command that is over this would close what it printed and nobody has read yet
      if (!over) {
        process.destroyForcibly();
      }
      children.forEach(ProcessHandle::destroyForcibly);
    }
    return over
        ? answer(process.exitValue(), out, err)
        : new Answer.Unknown("it took longer than " + Patience.USUAL.longest().toSeconds() + " s");
  }

  /** Looks for children all the time: those of a process that is over cannot be told any more. */
  private static boolean isOver(Process process, Set<ProcessHandle> children)
      throws InterruptedException {
    long end = System.nanoTime() + Patience.USUAL.longest().toNanos();
    boolean over = false;
    while (!over && System.nanoTime() < end) {
      process.descendants().forEach(children::add);
      over = process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }
    return over;
  }

  private Answer answer(int code, CompletableFuture<String> out, CompletableFuture<String> err) {
    if (part == Part.EXIT_CODE) {
      return new Answer.Value(Integer.toString(code), true);
    }
    try {
      String printed = out.get(1, TimeUnit.SECONDS);
      String complaint = code == 0 ? "" : err.get(1, TimeUnit.SECONDS);
      return code == 0
          ? Answer.Value.of(printed)
          : new Answer.Unknown(
              "it ended with exit code "
                  + code
                  + ": "
                  + Wanted.shortened(complaint.isBlank() ? printed : complaint));
    } catch (TimeoutException | ExecutionException e) {
      return new Answer.Unknown("what it printed did not end: it left a process behind");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Unknown("it was interrupted");
    }
  }

  private static CompletableFuture<String> said(InputStream from) {
    CompletableFuture<String> said = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try (from) {
                said.complete(new String(from.readNBytes(LONGEST), StandardCharsets.UTF_8));
              } catch (IOException closed) {
                said.completeExceptionally(closed);
              }
            },
            "hearing a command");
    thread.setDaemon(true);
    thread.start();
    return said;
  }
}
