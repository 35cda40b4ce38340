package dev.journeyman.quality;

import dev.journeyman.cli.Child;
import dev.journeyman.recording.Recording;
import dev.journeyman.recording.RecordingFile;
import dev.journeyman.surface.playwright.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Kills whole runs at random moments and looks at what they leave of a recording. */
final class KilledRuns implements AutoCloseable {

  /** What a killed run left. */
  enum Left {
    NONE,
    OLD,
    NEW
  }

  private final Path folder;
  private final Site site = new Site();
  private final RecordingFile file;

  KilledRuns(Path folder) throws IOException {
    this.folder = folder;
    this.file = RecordingFile.in(folder.resolve(RecordingFile.FOLDER), "pay");
    site.page(
        "/",
        "<h1>Shop</h1><p id=done></p>"
            + "<button onclick=\"done.textContent='One mug'\">Add</button>"
            + "<button onclick=\"done.textContent='Paid'\">Pay</button>");
    Files.createDirectories(folder.resolve("journeys"));
    Files.writeString(
        folder.resolve("journeys/pay.md"),
        """
        # Pay

        ## Steps
        1. Click Add.
           - "One mug" is shown.
        2. Click Pay.
           - "Paid" is shown.
        """);
  }

  /**
   * Kill so many runs, spread over the time that a run takes: every other one where there is no
   * recording yet, the rest where there is an older one.
   *
   * @return how often there was what
   */
  Map<Left, Integer> kill(int times, long seed) throws IOException, InterruptedException {
    long start = System.nanoTime();
    passes();
    Duration whole = Duration.ofNanos(System.nanoTime() - start);
    Recording now = file.read().recording().orElseThrow();
    Map<Left, Integer> found = new EnumMap<>(Left.class);
    Random random = new Random(seed);
    for (int i = 0; i < times; i++) {
      boolean old = i % 2 == 1;
      Files.deleteIfExists(file.path());
      if (old) {
        file.write(now.until(1));
      }
      long moment = (long) (whole.toMillis() * (i + random.nextDouble()) / times);
      try (Child run = start()) {
        run.process().waitFor(moment, TimeUnit.MILLISECONDS);
      }
      found.merge(left(now, old), 1, Integer::sum);
    }
    passes();
    if (left(now, false) != Left.NEW) {
      throw new IllegalStateException("the run after the killed ones recorded something else");
    }
    return found;
  }

  private Left left(Recording now, boolean old) throws IOException {
    if (!old && Files.notExists(file.path())) {
      return Left.NONE;
    }
    String text = Files.readString(file.path(), StandardCharsets.UTF_8);
    if (text.equals(RecordingFile.text(now))) {
      return Left.NEW;
    }
    if (old && text.equals(RecordingFile.text(now.until(1)))) {
      return Left.OLD;
    }
    throw new IllegalStateException("neither old nor new: " + text);
  }

  private void passes() throws IOException, InterruptedException {
    try (Child run = start()) {
      if (run.exit() != 0) {
        throw new IllegalStateException(Files.readString(run.said()));
      }
    }
  }

  private Child start() throws IOException {
    return Child.start(
        folder,
        Map.of(),
        "run",
        "--evidence",
        "facts",
        "--no-frozen",
        "--url",
        site.base().toString());
  }

  @Override
  public void close() {
    site.close();
  }
}
