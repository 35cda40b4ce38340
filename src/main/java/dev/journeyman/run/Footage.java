package dev.journeyman.run;

import dev.journeyman.evidence.Entry;
import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.SurfaceLost;
import dev.journeyman.surface.playwright.Film;
import dev.journeyman.surface.playwright.Movie;
import dev.journeyman.surface.playwright.PlaywrightBrowser;
import dev.journeyman.surface.playwright.Scene;
import dev.journeyman.surface.playwright.Witness;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The film and the trace of one attempt at a journey; what is not to be kept is thrown away. */
final class Footage {

  /** What is to be kept. */
  record Rules(Keep video, Keep trace) {

    static Rules of(Settings settings, dev.journeyman.config.Footage configured) {
      boolean pictures = settings.detail() == Settings.Detail.FULL;
      return pictures
          ? new Rules(
              Keep.of(settings.extras().video(), configured.video()),
              Keep.of(settings.extras().trace(), configured.trace()))
          : new Rules(Keep.OFF, Keep.OFF);
    }
  }

  private final Outfit outfit;
  private final Assignment assignment;
  private final String name;
  private final Witness witness;

  Footage(Outfit outfit, Assignment assignment) {
    this.outfit = outfit;
    this.assignment = assignment;
    int attempt = assignment.tries().attempt();
    this.name =
        assignment.plan().journey().replaceAll("[/\\\\]", "-")
            + (attempt == 1 ? "" : "-" + attempt);
    this.witness =
        new Witness(
            outfit.keeping().video() == Keep.OFF
                ? Optional.empty()
                : Optional.of(new Film(outfit.journal()::hides, Clock.systemUTC())),
            outfit.keeping().trace() == Keep.OFF
                ? Optional.empty()
                : Optional.of(outfit.folder().traces().resolve(name + ".zip")),
            outfit.view());
  }

  Witness witness() {
    return witness;
  }

  /** Keep what is to be kept, now that the surface is closed and the verdict is known. */
  void end(PlaywrightBrowser browser) {
    if (witness.equals(Witness.NONE)) {
      return;
    }
    List<Entry> entries = outfit.journal().entries(assignment.plan().journey());
    if (entries.isEmpty()) {
      return;
    }
    JourneyEvidence seen = JourneyEvidence.all(entries).get(0);
    Verdict verdict = Judge.rule(seen).verdict();
    try {
      if (witness.trace().isPresent() && !outfit.keeping().trace().keeps(verdict)) {
        Files.deleteIfExists(witness.trace().get());
      }
      if (witness.film().isPresent() && outfit.keeping().video().keeps(verdict)) {
        keep(develop(browser, scenes(entries, seen)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The film of " + name + " cannot be kept", e);
    }
  }

  private Movie develop(PlaywrightBrowser browser, List<Scene> scenes) {
    if (!browser.isAlive()) {
      return new Movie.None("the browser was lost");
    }
    try {
      return browser.develop(witness.film().orElseThrow(), scenes);
    } catch (SurfaceLost e) {
      return new Movie.None(e.reason());
    }
  }

  private void keep(Movie movie) throws IOException {
    if (movie instanceof Movie.None none) {
      outfit.narrator().announce("No film of " + assignment.plan().title() + ": " + none.why());
      return;
    }
    Movie.Developed developed = (Movie.Developed) movie;
    Path file = outfit.folder().films().resolve(name + ".webm");
    Files.createDirectories(outfit.folder().films());
    Files.write(file, developed.webm());
    outfit
        .journal()
        .record(
            assignment.plan().journey(),
            new Fact.Filmed(name + ".webm", developed.chapters(), developed.took()));
  }

  /** A scene for each step that was begun, with what was acted on in it. */
  private List<Scene> scenes(List<Entry> entries, JourneyEvidence seen) {
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).fact() instanceof Fact.StepBegan began) {
        PlannedStep step = seen.plan().steps().get(began.step());
        scenes.add(
            new Scene(
                place(step, seen),
                outfit.secrets().redactor().redact(step.intent()),
                entries.get(i).at(),
                touches(entries.subList(i + 1, entries.size()))));
      }
    }
    return scenes;
  }

  private static String place(PlannedStep step, JourneyEvidence seen) {
    long steps = seen.plan().steps().stream().filter(s -> s.phase() == Phase.STEPS).count();
    return switch (step.phase()) {
      case BEFORE -> "Before";
      case STEPS -> step.number() + " of " + steps;
      case OUTCOME -> "In the end";
    };
  }

  private static List<Scene.Touch> touches(List<Entry> after) {
    List<Scene.Touch> touches = new ArrayList<>();
    for (Entry entry : after) {
      if (entry.fact() instanceof Fact.StepBegan) {
        return touches;
      }
      if (entry.fact() instanceof Fact.Acted acted && acted.where().isPresent()) {
        touches.add(new Scene.Touch(entry.at().minus(acted.took()), acted.where().get()));
      }
    }
    return touches;
  }
}
