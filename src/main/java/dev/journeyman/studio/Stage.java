package dev.journeyman.studio;

import java.util.Optional;

/** What is done with the app: a walk or a recording, never both. */
final class Stage implements AutoCloseable {
  private final Rehearsal rehearsal;
  private final Recorder recorder;

  Stage(Rehearsal rehearsal, Recorder recorder) {
    this.rehearsal = rehearsal;
    this.recorder = recorder;
  }

  Rehearsal rehearsal() {
    return rehearsal;
  }

  Recorder recorder() {
    return recorder;
  }

  synchronized void run(Rehearsal.Mode mode, Optional<ProjectPath> journey, int line) {
    if (recorder.isOpen()) {
      throw Refusal.busy("a recording is open", "finish it first");
    }
    if (!rehearsal.begin(mode, journey, line)) {
      throw Refusal.busy("something is running", "stop it first");
    }
  }

  /** Begins a recording once the app of the last walk has ended, which may hold the same port. */
  synchronized void record() {
    if (rehearsal.running().isPresent()) {
      throw Refusal.busy("something is running", "stop it first");
    }
    rehearsal.leave();
    recorder.start();
  }

  @Override
  public void close() {
    rehearsal.close();
    recorder.close();
  }
}
