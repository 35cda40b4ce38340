package dev.journeyman.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes recordings of many lengths to one file until it is killed. */
final class RecordingWriter {

  private RecordingWriter() {}

  public static void main(String[] args) throws IOException {
    RecordingFile file = RecordingFile.in(Path.of(args[0]), "pay");
    for (int i = 0; ; i = (i + 7) % 60) {
      file.write(of(i));
      System.out.print('w');
      System.out.flush();
    }
  }

  /** A recording with so many steps more than the shortest. */
  static Recording of(int more) {
    List<RecordedStep> steps = new ArrayList<>();
    for (int i = 0; i <= more; i++) {
      steps.add(
          Samples.step(
              "Step " + i, Samples.action(Deed.CLICK, Samples.target("button", "Pay " + i))));
    }
    return Samples.recording(steps.toArray(RecordedStep[]::new));
  }
}
