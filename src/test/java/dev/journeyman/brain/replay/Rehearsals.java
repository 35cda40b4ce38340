package dev.journeyman.brain.replay;

import dev.journeyman.brain.Brain;
import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.drive.Stage;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.plan.Plan;
import dev.journeyman.recording.Names;
import dev.journeyman.recording.Recording;
import dev.journeyman.recording.Take;
import dev.journeyman.surface.playwright.Site;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records a journey on one version of a site and repeats it on another, in a real browser. */
final class Rehearsals implements AutoCloseable {

  private final Stage stage = new Stage();
  final Site site = stage.site;

  /** What came of a walk. */
  record Walked(JourneyEvidence evidence, Recording recording) {
    Verdict verdict() {
      return Judge.rule(evidence).verdict();
    }

    String reason() {
      return Judge.rule(evidence).reason();
    }

    /** What was noted of changes, such as {@code healed}. */
    List<String> changes() {
      return evidence.steps().stream()
          .flatMap(s -> s.all(dev.journeyman.evidence.Fact.Changed.class).stream())
          .map(dev.journeyman.evidence.Fact.Changed::what)
          .toList();
    }

    /** What was pictured of each step. */
    List<String> pictures() {
      return evidence.steps().stream()
          .flatMap(s -> s.all(dev.journeyman.evidence.Fact.Pictured.class).stream())
          .map(picture -> picture.shot().name())
          .toList();
    }

    /** Who decided what, without the runner. */
    List<String> actions() {
      return evidence.steps().stream()
          .flatMap(s -> s.all(dev.journeyman.evidence.Fact.Acted.class).stream())
          .filter(a -> !a.by().equals("runner"))
          .map(a -> a.by() + ": " + a.action())
          .toList();
    }
  }

  /** A journey of steps, each followed by its promises as lines that begin with a hyphen. */
  Journey journey(String... lines) {
    StringBuilder text =
        new StringBuilder("---\ndata: {name: Picnic rug}\n---\n# Walk\n\n## Steps\n");
    for (String line : lines) {
      text.append(line.startsWith("-") ? "   " + line : "1. " + line).append('\n');
    }
    Path folder = stage.fresh();
    try {
      Path file = folder.resolve("walk.md");
      Files.writeString(file, text, StandardCharsets.UTF_8);
      return Journeys.read(List.of(file), folder, Set.of()).journeys().get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Walked record(Journey journey, Brain live) {
    return walk(journey, live);
  }

  Walked record(Journey journey) {
    return walk(journey, new PlainBrain(Fixtures.NONE));
  }

  /** Repeat a recording; what it does not fit is decided by the live brain, if there is one. */
  Walked replay(Journey journey, Recording recording, Optional<Brain> live) {
    Script script =
        new Script(
            Optional.of(recording),
            recording.fresh(journey),
            "",
            new Names(journey.matter().data()));
    Brain plain = new PlainBrain(Fixtures.NONE);
    return walk(
        journey,
        new ReplayBrain(script, plain, live, Fixtures.NONE, Stage.LIMITS.step().dividedBy(2)));
  }

  /** Repeat a recording, with the words to go on by. */
  Walked replay(Journey journey, Recording recording) {
    return replay(journey, recording, Optional.of(new PlainBrain(Fixtures.NONE)));
  }

  private Walked walk(Journey journey, Brain brain) {
    Map<String, String> data = journey.matter().data();
    Take take = new Take(journey, new Names(data));
    JourneyEvidence evidence =
        stage.walk(Plan.of(journey, data), surface -> brain, Stage.Props.USUAL.with(take));
    return new Walked(evidence, take.recording().anew());
  }

  @Override
  public void close() {
    stage.close();
  }
}
