package dev.journeyman.run;

import dev.journeyman.brain.Brain;
import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.brain.replay.ReplayBrain;
import dev.journeyman.brain.replay.Script;
import dev.journeyman.drive.Tape;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.journey.Journey;
import dev.journeyman.recording.LineDiff;
import dev.journeyman.recording.Names;
import dev.journeyman.recording.Recording;
import dev.journeyman.recording.RecordingFile;
import dev.journeyman.recording.Take;
import dev.journeyman.run.Kept.Fate;
import dev.journeyman.run.Settings.Who;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The recordings of a project in one run: read for who walks a journey, and written for what
 * passed. It is used by several workers at once.
 */
final class Recordings {

  /** What was done in the first walk of a journey; a second one is a retry. */
  private final Map<String, Take> takes = new ConcurrentHashMap<>();

  private final Set<String> retried = ConcurrentHashMap.newKeySet();
  private final Settings settings;
  private final String runId;
  private final Redactor redactor;
  private final Path folder;

  Recordings(Settings settings, String runId, Redactor redactor) {
    this.settings = settings;
    this.runId = runId;
    this.redactor = redactor;
    this.folder = settings.folder().resolve(RecordingFile.FOLDER);
  }

  /** Who decides in the next walk of a journey. Retries are live. */
  Brain brain(Journey journey, Fixtures fixtures) {
    PlainBrain plain = new PlainBrain(fixtures);
    Who who = settings.deciding().who();
    if (who == Who.PLAIN || takes.containsKey(journey.id())) {
      return plain;
    }
    RecordingFile.Read read = RecordingFile.in(folder, journey.id()).read();
    int fresh = read.recording().map(r -> r.fresh(journey)).orElse(0);
    Script script = new Script(read.recording(), fresh, read.trouble(), names(journey));
    Duration patience = settings.limits().step().dividedBy(2);
    return new ReplayBrain(
        script,
        plain,
        who == Who.REPLAY ? Optional.empty() : Optional.of(plain),
        fixtures,
        patience);
  }

  private Names names(Journey journey) {
    Map<String, String> values = new LinkedHashMap<>(journey.matter().data());
    values.putAll(settings.data());
    values.put("run.id", runId);
    return new Names(values);
  }

  /** What hears of the next walk of a journey. */
  Tape tape(Journey journey) {
    Take take = new Take(journey, names(journey));
    if (takes.putIfAbsent(journey.id(), take) != null) {
      retried.add(journey.id());
      return Tape.NONE;
    }
    return new Tape() {
      @Override
      public void began(Sight before) {
        take.began(before);
      }

      @Override
      public void acted(Action action, String by, Sight on) {
        take.acted(action, by, on);
      }

      @Override
      public void held(Sight after) {
        take.held(after);
      }
    };
  }

  /**
   * Keep how the journeys were walked that passed at once.
   *
   * @param warnings gets a sentence for each recording that could not be written
   */
  List<Kept> keep(RunFolder run, List<JourneyVerdict> verdicts, List<String> warnings) {
    List<Kept> kept = new ArrayList<>();
    for (JourneyVerdict verdict : verdicts) {
      String id = verdict.plan().journey();
      boolean atOnce = verdict.verdict() == Verdict.PASSED && !retried.contains(id);
      Optional<Take> take = Optional.ofNullable(takes.get(id)).filter(t -> atOnce);
      if (take.isPresent() && settings.deciding().who() != Who.PLAIN) {
        keep(run, id, take.get().recording(List.of()), warnings).ifPresent(kept::add);
      }
    }
    return kept;
  }

  private Optional<Kept> keep(RunFolder run, String id, Recording walked, List<String> warnings) {
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
      Path proposals = run.published().resolve("recordings");
      RecordingFile.in(proposals, id).write(now);
      Files.write(proposals.resolve(id + ".diff"), diff, StandardCharsets.UTF_8);
      if (!frozen) {
        file.write(now);
      }
      return Optional.of(new Kept(id, file.path(), fate, diff));
    } catch (IOException e) {
      warnings.add("The recording " + file.path() + " could not be written: " + e);
      return Optional.empty();
    }
  }
}
