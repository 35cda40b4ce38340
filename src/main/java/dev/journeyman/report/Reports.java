package dev.journeyman.report;

import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.history.PastWalk;
import dev.journeyman.journey.Journey;
import dev.journeyman.npm.Npx;
import dev.journeyman.report.Written.Kind;
import dev.journeyman.report.Written.Part;
import dev.journeyman.verdict.JourneyVerdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Writes the report of a run from its journal. */
public final class Reports {

  private interface Writing {
    void to(Path file) throws IOException;
  }

  private final List<Ruled> journeys;
  private final RunFacts run;
  private final RunFolder folder;
  private final Set<Kind> wanted;
  private final Optional<Npx> npx;
  private final Path place;
  private final Warnings warnings = new Warnings();
  private Postscript postscript = Postscript.NONE;
  private Optional<Album> album = Optional.empty();
  private final Set<Kind> done = EnumSet.noneOf(Kind.class);

  /**
   * What is to be written.
   *
   * @param project the folder from which build servers look for files that the report names
   * @param npx runs Allure 3, which is left out without it
   */
  public record Wish(Set<Kind> kinds, Path project, Optional<Npx> npx) {

    public Wish {
      EnumSet<Kind> all = EnumSet.copyOf(kinds);
      npx.ifPresent(program -> all.add(Kind.ALLURE3_REPORT));
      kinds = Set.copyOf(all);
    }

    static Wish usual(Path project) {
      return new Wish(Kind.usual(), project, Optional.empty());
    }
  }

  private Reports(RunFolder folder, RunFacts run, List<Ruled> journeys, Wish wish) {
    this.folder = folder;
    this.run = run;
    this.journeys = journeys;
    this.wanted = wish.kinds();
    this.npx = wish.npx();
    this.place = within(wish.project(), folder.published());
  }

  /**
   * Write the report of a run that came to its end. A part that cannot be written is a warning, and
   * the verdicts are returned all the same.
   *
   * @param chosen the journeys that were to be run; one that the journal does not know is BLOCKED
   */
  public static Written write(RunFolder folder, RunFacts run, List<Journey> chosen) {
    return of(folder, run, chosen, Wish.usual(folder.root())).write(Postscript.NONE);
  }

  /** Write some parts only, without Allure 3. */
  public static Written write(
      RunFolder folder, RunFacts run, List<Journey> chosen, Set<Kind> kinds, Path project) {
    return of(folder, run, chosen, new Wish(kinds, project, Optional.empty()))
        .write(Postscript.NONE);
  }

  /**
   * Rule on a run; the report is still to be written. Allure's pages are made from Allure's
   * results.
   */
  public static Reports of(RunFolder folder, RunFacts run, List<Journey> chosen, Wish wish) {
    return new Reports(folder, run, Ruled.all(seen(folder), Chosen.all(chosen), run), wish);
  }

  /** Write the report of several runs, whose journals are joined in the folder. */
  static Written write(RunFolder folder, JoinedReport joined, Path project) {
    List<Ruled> journeys = Ruled.all(seen(folder), joined.chosen(), joined.facts());
    return new Reports(folder, joined.facts(), journeys, Wish.usual(project))
        .write(Postscript.NONE);
  }

  public List<JourneyVerdict> verdicts() {
    return journeys.stream().map(Ruled::verdict).toList();
  }

  /** What later runs shall know of this one. */
  public List<PastWalk> walks() {
    return new Walked(journeys, run).all();
  }

  /** Write the report of a run that was killed, of which there is nothing but the journal. */
  public static Written recover(RunFolder folder, String version) {
    List<JourneyEvidence> seen = seen(folder);
    String runId = String.valueOf(folder.root().getFileName());
    RunFacts run = RunFacts.recovered(runId, seen, version);
    List<Ruled> journeys = Ruled.all(seen, List.of(), run);
    return new Reports(folder, run, journeys, Wish.usual(folder.root())).write(Postscript.NONE);
  }

  /** Where a file lies as seen from the project; as it is where they share no root. */
  private static Path within(Path project, Path file) {
    Path from = project.toAbsolutePath().normalize();
    Path to = file.toAbsolutePath().normalize();
    return Objects.equals(from.getRoot(), to.getRoot()) ? from.relativize(to) : to;
  }

  private static List<JourneyEvidence> seen(RunFolder folder) {
    return Files.exists(folder.journal()) ? Journal.read(folder.journal()) : List.of();
  }

  /** Write the report, which ends with a postscript. */
  public Written write(Postscript more) {
    postscript = more;
    List<Part> parts = List.of();
    try {
      Staging staging = Staging.beside(folder.published());
      fill(staging.folder());
      staging.publish();
      parts = parts();
    } catch (IOException e) {
      warnings.add("The report " + folder.published() + " could not be put in its place: " + e);
    }
    return new Written(
        Headline.of(journeys),
        verdicts(),
        parts,
        Spending.calls(journeys),
        Heeded.told(journeys),
        warnings.all());
  }

  private void fill(Path target) {
    Path results = target.resolve(Kind.ALLURE_RESULTS.file());
    Development development = new Development();
    if (wanted.contains(Kind.ALLURE_RESULTS)) {
      album = Optional.of(Album.order(folder, journeys, results, development));
    }
    Frames frames = frames(development);
    develop(development, results);
    part(target, Kind.STORYBOARD, file -> Storyboard.write(journeys, run, frames, file));
    part(target, Kind.FILMSTRIP, file -> Filmstrip.write(journeys, folder, run, file));
    part(
        target,
        Kind.SUMMARY,
        file ->
            Files.writeString(file, Summary.of(journeys, run, postscript), StandardCharsets.UTF_8));
    part(target, Kind.GUARDRAILS, file -> Json.write(file, Sarif.of(journeys, run)));
    List<Film> films = Film.all(journeys);
    if (!films.isEmpty()) {
      part(
          target,
          Kind.FILMS,
          place -> {
            for (Film film : films) {
              film.publish(folder, place);
            }
          });
    }
    part(target, Kind.ALLURE_RESULTS, this::allureResults);
    Optional<Album> published = album.filter(it -> done.contains(Kind.ALLURE_RESULTS));
    Retelling retelling = new Retelling(published);
    part(
        target, Kind.RESULT, file -> Json.write(file, retelling.retell(journeys, run, postscript)));
    Proofs proofs = new Proofs(place, published);
    part(target, Kind.JUNIT, file -> JunitXml.write(journeys, run, proofs, file));
    part(target, Kind.CTRF, file -> Json.write(file, Ctrf.of(journeys, run, proofs)));
    if (done.contains(Kind.ALLURE_RESULTS)) {
      String name = Headline.held(journeys);
      part(
          target,
          Kind.ALLURE_REPORT,
          page -> AllureReport.write(name, run.environment(), results, page));
      npx.ifPresent(
          program ->
              part(
                  target,
                  Kind.ALLURE3_REPORT,
                  page -> Allure3Report.write(name, journeys, run, results, page, program)));
    }
  }

  private Frames frames(Development development) {
    boolean shown = wanted.contains(Kind.STORYBOARD);
    return Frames.order(folder, shown ? journeys : List.of(), development);
  }

  private void develop(Development development, Path results) {
    try {
      if (album.isPresent()) {
        Files.createDirectories(results);
      }
      development.run(warnings);
    } catch (IOException e) {
      warnings.add("The folder " + results + " for pictures could not be made: " + e);
    }
  }

  private void allureResults(Path results) throws IOException {
    Attachments attachments =
        new Attachments(results, album.orElseThrow(), folder.films(), warnings);
    AllureResults.write(journeys, attachments, run, results);
  }

  private void part(Path target, Kind kind, Writing writing) {
    if (!wanted.contains(kind)) {
      return;
    }
    Path file = target.resolve(kind.file());
    try {
      writing.to(file);
      done.add(kind);
    } catch (IOException | RuntimeException | LinkageError e) {
      warnings.add(kind.file() + " could not be written: " + e);
      discard(file);
    }
  }

  private void discard(Path file) {
    try {
      Staging.delete(file);
    } catch (IOException e) {
      warnings.add("What was written of " + file + " could not be removed: " + e);
    }
  }

  private List<Part> parts() throws IOException {
    List<Part> parts = new ArrayList<>();
    for (Kind kind : done) {
      Path path = folder.published().resolve(kind.file());
      parts.add(new Part(kind, path, Staging.size(path)));
    }
    return parts;
  }
}
