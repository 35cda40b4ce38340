package dev.journeyman.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A command of the shell with everything that comes of it. On POSIX systems {@code supervise.sh}
 * stands around it and stops it when our end of its standard input closes, which happens also when
 * this process is killed. What that leaves is looked for by descent and by the mark of the run.
 */
final class ProcessTree {

  private static final Duration SLACK = Duration.ofSeconds(4);

  private final Process process;
  private final String runId;
  private final CompletableFuture<Boolean> supervised;

  private ProcessTree(Process process, String runId) {
    this.process = process;
    this.runId = runId;
    this.supervised = CompletableFuture.supplyAsync(this::untilSupervisorEnds, ProcessTree::daemon);
  }

  static ProcessTree start(Launch launch, Map<String, String> variables, String runId)
      throws IOException {
    boolean windows = Path.of("").getFileSystem().getSeparator().equals("\\");
    List<String> command =
        windows
            ? List.of("cmd", "/c", launch.command())
            : supervised(launch.command(), variables.getOrDefault("PATH", "/usr/bin:/bin"), runId);
    ProcessBuilder builder = new ProcessBuilder(command).directory(launch.folder().toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    builder.redirectErrorStream(windows);
    return new ProcessTree(builder.start(), runId);
  }

  InputStream output() {
    return process.getInputStream();
  }

  CompletableFuture<Integer> exit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  Optional<Integer> exitCode() {
    return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
  }

  boolean contains(long pid) {
    return pid == process.pid()
        || process.descendants().anyMatch(child -> child.pid() == pid)
        || ProcessTable.runOf(pid).filter(runId::equals).isPresent();
  }

  /** Ask all to end, then kill; returns what could not be killed. */
  List<ProcessHandle> stop(Duration grace) {
    Set<ProcessHandle> ours = new LinkedHashSet<>(process.descendants().toList());
    release(grace);
    within(supervised, grace.plus(SLACK));
    List<ProcessHandle> left = kill(ours);
    for (int round = 0; round < 20 && !left.isEmpty(); round++) {
      left.forEach(handle -> within(handle.onExit(), Duration.ofMillis(100)));
      left = kill(ours);
    }
    within(process.onExit(), SLACK);
    return left;
  }

  private List<ProcessHandle> kill(Set<ProcessHandle> ours) {
    ours.addAll(process.descendants().toList());
    ours.addAll(ProcessTable.marked(runId));
    process.destroyForcibly();
    List<ProcessHandle> left = ours.stream().filter(ProcessTable::runs).toList();
    left.forEach(ProcessHandle::destroyForcibly);
    return left;
  }

  private void release(Duration grace) {
    String tenths = grace.toMillis() / 100 + "\n";
    try (OutputStream rope = process.getOutputStream()) {
      rope.write(tenths.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException supervisorIsGone) {
      // kill() finds by descent and mark what the supervisor would have stopped
      within(supervised, Duration.ZERO);
    }
  }

  private boolean untilSupervisorEnds() {
    try (InputStream control = process.getErrorStream()) {
      control.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  /** Wait that long at most; an interrupt does not cut it short, as the tree must still go. */
  private static void within(CompletableFuture<?> end, Duration time) {
    end.handle((value, failure) -> true)
        .completeOnTimeout(false, time.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private static List<String> supervised(String command, String path, String runId) {
    List<String> words = new ArrayList<>();
    if (canRun("setsid", path)) {
      words.add("setsid");
    } else if (canRun("perl", path)) {
      words.addAll(List.of("perl", "-e", "setpgrp(0, 0); exec @ARGV or exit 127"));
    }
    words.addAll(List.of("sh", "-c", script(), "journeyman-supervisor", runId, command));
    return List.copyOf(words);
  }

  private static boolean canRun(String program, String path) {
    for (String folder : path.split(":", -1)) {
      if (!folder.isEmpty() && Path.of(folder, program).toFile().canExecute()) {
        return true;
      }
    }
    return false;
  }

  private static String script() {
    try (InputStream script = ProcessTree.class.getResourceAsStream("supervise.sh")) {
      if (script == null) {
        throw new IllegalStateException("supervise.sh is not beside " + ProcessTree.class);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "app supervisor");
    thread.setDaemon(true);
    thread.start();
  }
}
