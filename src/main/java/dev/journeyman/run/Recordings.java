package dev.journeyman.run;

import dev.journeyman.behind.Queries;
import dev.journeyman.brain.Brain;
import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.brain.replay.ReplayBrain;
import dev.journeyman.brain.replay.Script;
import dev.journeyman.evidence.Fact.Checked;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.journey.Journey;
import dev.journeyman.plan.Expectation;
import dev.journeyman.recording.LineDiff;
import dev.journeyman.recording.Names;
import dev.journeyman.recording.Recording;
import dev.journeyman.recording.RecordingFile;
import dev.journeyman.recording.Take;
import dev.journeyman.recording.Tape;
import dev.journeyman.run.Kept.Fate;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The recordings of a project in one run: read for who walks a journey, and written for what
 * passed. It is used by several workers at once.
 */
final class Recordings {

  private final Map<String, Take> takes = new ConcurrentHashMap<>();
  private final Settings settings;
  private final Redactor redactor;
  private final Path folder;

  Recordings(Settings settings, Redactor redactor) {
    this.settings = settings;
    this.redactor = redactor;
    this.folder = settings.folder().resolve(RecordingFile.FOLDER);
  }

  /** Where a run publishes what it recorded. */
  static Path proposals(RunFolder run) {
    return run.published().resolve("recordings");
  }

  Deciding.By by() {
    return settings.deciding().by();
  }

  /**
   * A brain that repeats the recording of a journey.
   *
   * @param live goes on where it does not fit
   */
  Brain replay(Assignment assignment, PlainBrain plain, Optional<Brain> live, Fixtures fixtures) {
    Journey journey = assignment.journey();
    RecordingFile.Read read = RecordingFile.in(folder, journey.id()).read();
    int fresh = read.recording().map(r -> r.fresh(journey)).orElse(0);
    Script script =
        new Script(read.recording(), fresh, read.trouble(), new Names(assignment.data()));
    Duration patience = settings.limits().step().dividedBy(2);
    return new ReplayBrain(script, plain, live, fixtures, patience);
  }

  /** What hears of a walk. Neither a draft nor what had to be tried again is recorded. */
  Tape tape(Assignment assignment) {
    String id = assignment.journey().id();
    boolean fleeting = assignment.isRetry() || assignment.journey().isDraft();
    if (fleeting || by() == Deciding.By.PLAIN) {
      takes.remove(id);
      return Tape.NONE;
    }
    Take take = new Take(assignment.journey(), new Names(assignment.data()));
    takes.put(id, take);
    return take;
  }

  /**
   * Keep how the journeys were walked that passed at once.
   *
   * @param warnings gets a sentence for each recording that could not be written
   */
  List<Kept> keep(RunFolder run, List<JourneyVerdict> verdicts, List<String> warnings) {
    List<JourneyVerdict> passed =
        verdicts.stream()
            .filter(v -> v.verdict() == Verdict.PASSED && takes.containsKey(v.plan().journey()))
            .toList();
    if (passed.isEmpty()) {
      return List.of();
    }
    List<JourneyEvidence> seen = Journal.read(run.journal());
    List<Kept> kept = new ArrayList<>();
    for (JourneyVerdict verdict : passed) {
      String id = verdict.plan().journey();
      Take take = Objects.requireNonNull(takes.get(id));
      seen.stream().filter(e -> e.plan().journey().equals(id)).forEach(e -> checks(e, take));
      keep(id, take.recording(), warnings).ifPresent(kept::add);
    }
    return kept;
  }

  /** Who made a check of a sentence, where that was neither the grammar nor the project. */
  private static void checks(JourneyEvidence evidence, Take take) {
    for (StepEvidence step : evidence.steps()) {
      for (Checked checked : step.all(Checked.class)) {
        boolean always = checked.moment() == Moment.THROUGHOUT;
        List<Expectation> all = always ? evidence.plan().always() : step.step().expectations();
        boolean made =
            !Set.of("plain", Queries.BY).contains(checked.by())
                && !checked.check().equals(Checked.LOOKED_AT);
        if (made && checked.moment() != Moment.BEFORE) {
          take.checked(
              all.get(checked.expectation()).text(),
              checked.check().lines().toList(),
              checked.by());
        }
      }
    }
  }

  /** Put what changed into the folder of the run too, where it is taken over from. */
  void propose(RunFolder run, List<Kept> kept, List<String> warnings) {
    Path proposals = proposals(run);
    for (Kept each : kept) {
      try {
        RecordingFile.in(proposals, each.journey()).write(each.now());
        Files.write(
            proposals.resolve(each.journey() + ".diff"), each.diff(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        warnings.add("The recording of " + each.journey() + " could not be proposed: " + e);
      }
    }
  }

  private Optional<Kept> keep(String id, Recording walked, List<String> warnings) {
    RecordingFile file = RecordingFile.in(folder, id);
    Optional<Recording> old = file.read().recording();
    Recording now = old.map(o -> o.after(walked)).orElseGet(walked::anew);
    if (old.equals(Optional.of(now)) || now.steps().isEmpty()) {
      return Optional.empty();
    }
    String text = RecordingFile.text(now);
    if (redactor.finds(text)) {
      warnings.add("The recording of " + id + " would hold a secret, so it was not written");
      return Optional.empty();
    }
    boolean frozen = settings.deciding().frozen();
    Fate fate = frozen ? Fate.PROPOSED : Files.exists(file.path()) ? Fate.CHANGED : Fate.WRITTEN;
    List<String> diff = LineDiff.of(old.map(RecordingFile::text).orElse(""), text);
    try {
      if (!frozen) {
        file.write(now);
      }
      return Optional.of(new Kept(id, file.path(), fate, now, diff));
    } catch (IOException e) {
      warnings.add("The recording " + file.path() + " could not be written: " + e);
      return Optional.empty();
    }
  }
}
