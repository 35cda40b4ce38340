package dev.journeyman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.drive.Limits;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.quality.Twins.End;
import dev.journeyman.run.Deciding;
import dev.journeyman.run.Deciding.By;
import dev.journeyman.run.Narrator;
import dev.journeyman.run.RunEnd;
import dev.journeyman.run.Runner;
import dev.journeyman.run.Settings;
import dev.journeyman.surface.playwright.Site;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whole runs, live and by replay, of apps that are right and of their broken twins. */
final class TwinsTests {

  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(4), Duration.ofSeconds(15), Duration.ofMinutes(2));

  @SuppressWarnings("unused")
  static final List<Twins> ALL =
      List.of(
          new Twins(
              "lamp",
              """
              1. Set "Brightness" to "70".
                 - "Brightness" is set to "70".
              """,
              End.PASSED,
              End.failed("step 1", "not any more after")),
          new Twins(
              "article",
              """
              1. Click "Publish".
                 - "It is published" is shown.
                 - "It could not be published" is not shown.
              """,
              End.PASSED,
              End.failed("step 1", "not any more after")),
          new Twins(
              "cities",
              """
              1. Click "Remove Oslo".
                 - "Oslo" is gone from the Cities list.
              """,
              End.PASSED,
              End.failed("step 1", "Oslo")),
          new Twins(
              "sheets",
              """
              1. Click "Spring".
                 - The file "sheet.csv" is downloaded.
              2. Click "Autumn".
                 - The file "sheet.csv" is downloaded.
              """,
              End.PASSED,
              End.failed("step 2", "saw no download")),
          new Twins(
              "tables",
              """
              1. Click "Book a table".
                 - "See you soon" is shown.
                 - "Tables booked: 1" is shown.

              ## Outcome
              - "Tables booked: 1" is shown.
              """,
              End.PASSED,
              End.failed("outcome", "Tables booked: 0")),
          new Twins(
              "motto",
              """
              1. Fill in "Motto" with "steady".
                 - The "Motto" field contains "steady".

              ## Outcome
              - The "Motto" field contains "steady".
              """,
              End.PASSED,
              End.failed("outcome", "saw nothing")),
          new Twins(
              "seats",
              """
              1. Click "Take seat 4".
                 - "Seat 4 is yours" is shown.
              """,
              End.PASSED,
              End.failed("step 1", "\"Seat 4 is yours\" is shown")),
          new Twins(
              "visitors",
              """
              1. Click "Greet" in the row of "Cleo".
                 - "Greeted: Cleo" is shown.
              """,
              End.PASSED,
              End.failed("step 1", "Greeted: Cleo")),
          new Twins(
              "account",
              """
              1. Click "Close the account" and accept the dialog.
                 - "The account is closed" is shown.
              """,
              End.PASSED,
              End.failed("step 1", "no dialog to accept")),
          new Twins(
              "account-unanswered",
              """
              1. Click "Close the account".
                 - "The account is closed" is shown.
              """,
              End.blocked("step 1", "Close it for ever?"),
              End.PASSED));

  @TempDir private static Path right;
  @TempDir private static Path wrong;

  private static Map<String, JourneyVerdict> rightLive;
  private static Map<String, JourneyVerdict> rightReplayed;
  private static Map<String, JourneyVerdict> wrongLive;
  private static Map<String, JourneyVerdict> wrongReplayed;

  @BeforeAll
  static void walk() throws IOException {
    for (Path project : List.of(right, wrong)) {
      for (Twins twins : ALL) {
        String start = "start: /" + twins.id().replaceAll("-.*", "");
        write(project, twins.id(), start, twins.journey());
      }
    }
    rightLive = walk(right, false, recording());
    rightReplayed = walk(right, false, Deciding.AUTO);
    wrongLive = walk(wrong, true, Deciding.PLAINLY);
    wrongReplayed = walk(right, true, Deciding.AUTO);
  }

  private static Deciding recording() {
    return new Deciding(By.AUTO, Optional.empty(), Optional.empty(), false);
  }

  private static void write(Path project, String id, String front, String steps)
      throws IOException {
    Path file = project.resolve("journeys").resolve(id + ".md");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "---\n" + front + "\n---\n# The journey " + id + "\n\n## Steps\n" + steps);
  }

  private static Map<String, JourneyVerdict> walk(Path project, boolean broken, Deciding deciding) {
    try (Site site = Twins.site(broken)) {
      return run(project, site, 0, deciding).stream()
          .collect(Collectors.toMap(v -> v.plan().journey(), Function.identity()));
    }
  }

  private static List<JourneyVerdict> run(Path project, Site site, int retries, Deciding deciding) {
    Settings settings =
        new Settings(
            project,
            List.of(project.resolve("journeys")),
            Optional.of(site.base().toString()),
            new Settings.Choice(Set.of(), Set.of(), Optional.empty()),
            Map.of(),
            Optional.empty(),
            2,
            Settings.Detail.FACTS,
            LIMITS,
            Optional.of(retries),
            Settings.Memory.NONE,
            deciding,
            Settings.Extras.NONE,
            Optional.empty(),
            new Settings.Machine(
                System.getenv(), Path.of("target", "cache").toAbsolutePath(), false, "test"));
    RunEnd end = new Runner(settings, new Silence(), Clock.systemUTC()).run();
    if (end instanceof RunEnd.Walked walked && walked.facts().trouble().isEmpty()) {
      return walked.written().verdicts();
    }
    throw new IllegalStateException("not walked: " + end);
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void aRightAppIsJudgedRightly(Twins twins) {
    assertEnd(rightLive, twins, twins.right());
    assertEnd(rightReplayed, twins, twins.right());
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void aBrokenAppIsJudgedRightly(Twins twins) {
    assertEnd(wrongLive, twins, twins.wrong());
    assertEnd(wrongReplayed, twins, twins.wrong());
  }

  private static void assertEnd(Map<String, JourneyVerdict> walked, Twins twins, End end) {
    JourneyVerdict verdict = Objects.requireNonNull(walked.get(twins.id()), twins.id());
    assertThat(verdict.verdict()).as(verdict.reason()).isEqualTo(end.verdict());
    assertThat(Catch.step(verdict)).as(verdict.reason()).isEqualTo(end.step());
    assertThat(verdict.reason()).contains(end.reason());
  }

  /** Each click puts a book on the shelf. Broken: the page shows those only that were there. */
  private static Site shelf(boolean broken) {
    AtomicInteger books = new AtomicInteger();
    String click = broken ? "" : ".then(() => l.insertAdjacentHTML('beforeend', '<li>Emma'))";
    return new Site()
        .on(
            "/add",
            exchange -> {
              books.incrementAndGet();
              Site.answer(exchange, 200, "text/plain", "added");
            })
        .on(
            "/",
            exchange ->
                Site.answer(
                    exchange,
                    200,
                    "text/html",
                    "<title>Shelf</title><h1>Shelf</h1><ul id=l>"
                        + "<li>Emma".repeat(books.get())
                        + "</ul><button onclick=\"fetch('/add')"
                        + click
                        + "\">Add</button>"));
  }

  @Test
  void aSecondTryIsNotHelpedByWhatTheFirstLeft() throws IOException {
    Path project = Files.createDirectory(wrong.resolve("shelf"));
    write(
        project,
        "shelf",
        "start: /",
        """
        1. Click "Add".
           - "Emma" is listed.
        """);
    try (Site site = shelf(false)) {
      assertThat(run(project, site, 1, Deciding.PLAINLY))
          .singleElement()
          .extracting(JourneyVerdict::verdict)
          .isEqualTo(Verdict.PASSED);
    }
    try (Site site = shelf(true)) {
      assertThat(run(project, site, 1, Deciding.PLAINLY))
          .singleElement()
          .extracting(JourneyVerdict::verdict)
          .isEqualTo(Verdict.FAILED);
    }
  }

  private record Silence() implements Narrator {
    @Override
    public void announce(String what) {}

    @Override
    public void walking(int journeys, String url) {}

    @Override
    public void began(Plan plan) {}

    @Override
    public void ended(Plan plan, PlannedStep step, boolean goesOn, Duration took) {}
  }
}
