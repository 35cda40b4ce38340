package dev.journeyman.run;

import dev.journeyman.compare.Comparison;
import dev.journeyman.compare.Version;
import dev.journeyman.compare.VersionRun;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.git.Answer;
import dev.journeyman.git.Repository;
import dev.journeyman.git.Worktree;
import dev.journeyman.proof.Seal;
import dev.journeyman.report.Comparisons;
import dev.journeyman.report.RunFacts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the same journeys on several versions of the app, one after the other. */
public final class Comparer {

  private final Settings settings;
  private final Sealing sealing;
  private final List<Contender> contenders;
  private final Narrator narrator;
  private final Clock clock;
  private final List<String> warnings = new ArrayList<>();
  private final Map<Version, RunFacts> walked = new HashMap<>();
  private volatile boolean calledOff;
  private volatile Runnable cancel = () -> {};
  private volatile Runnable tidy = () -> {};

  /** A comparison, in which the first version is what the others are compared with. */
  public Comparer(
      Settings settings,
      Sealing sealing,
      List<Contender> contenders,
      Narrator narrator,
      Clock clock) {
    this.settings = settings;
    this.sealing = sealing;
    this.contenders = List.copyOf(contenders);
    this.narrator = narrator;
    this.clock = clock;
  }

  public CompareEnd run() {
    Instant started = Instant.now(clock);
    Reading reading = Reading.of(settings);
    String runId = RunId.at(started);
    Path root = settings.out().orElse(settings.folder().resolve(Leavings.REPORTS).resolve(runId));
    for (Contender contender : contenders) {
      Optional<RunEnd> hindrance = reading.hindrance(ofVersion(contender, root));
      if (hindrance.isPresent()) {
        return new CompareEnd.NotRun(hindrance.get());
      }
    }
    Grounds grounds = Grounds.of(settings, reading.leavings());
    Answer<List<Version>> versions = grounds.versions(contenders);
    if (versions.refusal().isPresent()) {
      return new CompareEnd.NotRun(new RunEnd.Refused(versions.refusal().get()));
    }
    Witness witness =
        Witness.of(
            settings,
            sealing,
            reading.written(),
            reading.leavings().checkout(settings.machine().environment()));
    RunFolder folder = RunFolder.around(root, Comparisons.JSON);
    List<VersionRun> runs = new ArrayList<>();
    for (int i = 0; i < contenders.size(); i++) {
      Version version = versions.known().orElseThrow().get(i);
      narrator.announce(version.name() + ", " + version.source());
      runs.add(walk(contenders.get(i), version, reading, grounds, folder));
    }
    Comparison comparison = Comparison.of(runs, reading.chosen());
    Duration took = Duration.between(started, Instant.now(clock));
    narrator.announce("Comparing");
    Comparisons.Facts facts =
        new Comparisons.Facts(runId, started, took, settings.machine().version());
    warnings.addAll(Comparisons.write(folder, comparison, facts));
    Optional<Seal> seal = seal(witness, folder, runs.get(runs.size() - 1), reading);
    Latest.pointTo(folder.root());
    return new CompareEnd.Compared(folder, comparison, seal, warnings, took);
  }

  /** The last version is the head, where there is one: it is what a reviewer asks about. */
  private Optional<Seal> seal(Witness witness, RunFolder folder, VersionRun last, Reading reading) {
    Version version = last.version();
    if (!walked.containsKey(version)) {
      warnings.add(
          "There is no proof of this comparison: " + version.name() + " was not walked at all");
    }
    Redactor redactor = Secrets.of(reading.config(), settings.machine().environment()).redactor();
    return Optional.ofNullable(walked.get(version))
        .map(facts -> witness.seal(folder, facts, last, redactor));
  }

  /** Stop walking; what is known so far is still compared. */
  public void interrupt() {
    calledOff = true;
    cancel.run();
  }

  /** Remove what only lives as long as this does; to be called where there is no time to end. */
  public void abandon() {
    tidy.run();
  }

  private Settings ofVersion(Contender contender, Path root) {
    Optional<String> url =
        contender instanceof Contender.Running running
            ? Optional.of(running.url())
            : Optional.empty();
    Path folder = root.resolve(contender.name());
    return settings.ofVersion(url, folder);
  }

  private VersionRun walk(
      Contender contender, Version version, Reading reading, Grounds grounds, RunFolder folder) {
    if (calledOff) {
      return unwalked(version, "it was not begun: the comparison was interrupted", folder);
    }
    if (contender instanceof Contender.Commit) {
      Answer<Worktree> tree =
          grounds.repository().then(r -> tree(r, version.commit().orElseThrow()));
      return tree.known()
          .map(checkout -> walk(contender, version, reading, checkout, folder))
          .orElseGet(() -> unwalked(version, tree.refusal().orElse(""), folder));
    }
    return walk(contender, version, reading, folder);
  }

  private static Answer<Worktree> tree(Repository repository, String commit) {
    return repository.worktree(commit);
  }

  private VersionRun walk(
      Contender contender, Version version, Reading reading, Worktree checkout, RunFolder folder) {
    tidy = checkout::remove;
    try {
      return walk(contender, version, reading.startedIn(checkout.folder()), folder);
    } finally {
      checkout.remove().ifPresent(warnings::add);
      tidy = () -> {};
    }
  }

  private VersionRun walk(Contender contender, Version version, Reading reading, RunFolder folder) {
    Runner runner = new Runner(ofVersion(contender, folder.root()), narrator, clock);
    cancel = runner::interrupt;
    if (calledOff) {
      runner.interrupt();
    }
    RunEnd.Walked end = (RunEnd.Walked) runner.run(reading);
    folder.publish(version.name());
    end.written().warnings().forEach(w -> warnings.add(version.name() + ": " + w));
    Version told = troubled(version, end.facts().trouble());
    walked.put(told, end.facts());
    return new VersionRun(
        told, end.folder(), Journal.read(end.folder().journal()), end.written().verdicts());
  }

  private static Version troubled(Version version, String trouble) {
    return new Version(version.name(), version.role(), version.source(), version.commit(), trouble);
  }

  private static VersionRun unwalked(Version version, String why, RunFolder folder) {
    return new VersionRun(
        troubled(version, why), folder.part(version.name()), List.of(), List.of());
  }
}
