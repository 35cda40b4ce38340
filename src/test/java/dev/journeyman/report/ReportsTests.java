package dev.journeyman.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.RunFolder;
import dev.journeyman.journey.Journey;
import dev.journeyman.report.Written.Kind;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTests {

  private RunFolder folder = new RunFolder(Path.of("unset"));

  @BeforeEach
  void run(@TempDir Path temp) {
    folder = SampleRun.in(temp.resolve("2026-11-20-0930-ab12"), new Drawn());
  }

  private Written write() {
    return Reports.write(folder, SampleRun.FACTS, SampleRun.journeys());
  }

  private List<String> published() throws IOException {
    try (Stream<Path> files = Files.list(folder.published())) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyPartIsWrittenWithItsSize() throws IOException {
    Written written = write();
    assertThat(written.warnings()).isEmpty();
    assertThat(written.parts())
        .extracting(Written.Part::kind)
        .containsExactlyElementsOf(
            EnumSet.complementOf(EnumSet.of(Kind.FILMS, Kind.ALLURE3_REPORT)));
    assertThat(written.parts()).allSatisfy(part -> assertThat(part.bytes()).isPositive());
    assertThat(published())
        .containsExactly(
            "allure-report",
            "allure-results",
            "ctrf.json",
            "guardrails.sarif",
            "junit.xml",
            "result.json",
            "storyboard.html",
            "storyboard.png",
            "summary.md");
  }

  @Test
  void theHeadlineSaysItAll() {
    assertThat(write().headline())
        .startsWith("1 of 6 journeys hold; Guest checkout fails at step 3; ")
        .contains("A member changes their photo is blocked at step 1");
  }

  @Test
  void journeysAreToldInTheOrderInWhichTheyWereChosenWhicheverWasBegunFirst() {
    List<Journey> chosen = new ArrayList<>(SampleRun.journeys());
    Collections.reverse(chosen);
    List<JourneyVerdict> told =
        Reports.write(folder, SampleRun.FACTS, chosen, Set.of(Kind.RESULT), folder.root())
            .verdicts();
    assertThat(told)
        .extracting(it -> it.plan().journey())
        .containsExactlyElementsOf(chosen.stream().map(Journey::id).toList());
  }

  @Test
  void aJourneyThatWasNotBegunIsBlocked() {
    JourneyVerdict last = write().verdicts().get(5);
    assertThat(last.plan().journey()).isEqualTo("returns");
    assertThat(last.verdict()).isEqualTo(Verdict.BLOCKED);
    assertThat(last.reason()).isEqualTo("it was not begun");
  }

  @Test
  void aKilledRunIsReportedFromItsJournalAlone() throws IOException {
    Files.writeString(
        folder.journal(), Files.readString(folder.journal()) + "{\"at\":\"2026-11-20T09:3");
    Written written = Reports.recover(folder, "0.1.0");
    assertThat(written.warnings()).isEmpty();
    assertThat(written.verdicts())
        .extracting(JourneyVerdict::verdict)
        .containsExactly(
            Verdict.PASSED, Verdict.FAILED, Verdict.BLOCKED, Verdict.BLOCKED, Verdict.BLOCKED);
    assertThat(Files.readString(folder.published().resolve("summary.md")))
        .contains("the run was cut off")
        .contains("2026-11-20-0930-ab12");
  }

  @Test
  void aRunWithoutAJournalStillHasItsReport() throws IOException {
    Files.delete(folder.journal());
    Written written = write();
    assertThat(written.warnings()).isEmpty();
    assertThat(written.verdicts()).hasSize(6).noneMatch(v -> v.verdict() == Verdict.PASSED);
  }

  @Test
  void anEarlierReportIsReplacedWhole() throws IOException {
    Files.writeString(folder.published().resolve("stale.txt"), "old");
    write();
    assertThat(published()).doesNotContain("stale.txt");
    try (Stream<Path> beside = Files.list(folder.root())) {
      assertThat(beside.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("journal.jsonl", "public", "raw");
    }
  }

  @Test
  void aPictureThatCannotBeReadIsAWarningThatNamesIt() throws IOException {
    Path picture = folder.pictures().resolve("search-1-RESULT.jpg");
    Files.writeString(picture, "not a picture");
    Written written = write();
    assertThat(written.warnings()).singleElement().asString().contains(picture.toString());
    assertThat(written.part(Kind.ALLURE_REPORT)).isPresent();
  }

  @Test
  void theVerdictsAreReturnedWhereNothingCanBeWritten() throws IOException {
    Staging.delete(folder.root());
    Files.writeString(folder.root(), "a file where the folder was");
    Written written = write();
    assertThat(written.verdicts()).hasSize(6);
    assertThat(written.parts()).isEmpty();
    assertThat(written.warnings()).singleElement().asString().contains("public");
  }
}
