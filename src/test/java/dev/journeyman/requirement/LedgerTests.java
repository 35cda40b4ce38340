package dev.journeyman.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.history.History;
import dev.journeyman.history.PastWalk;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.requirement.Standing.State;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which requirements are proven, owed and stale. */
class LedgerTests {

  private static final String HEAD = "1111111111";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final List<PastWalk> walks = new ArrayList<>();
  private List<Journey> journeys = List.of();

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("docs"));
    Files.createDirectories(folder.resolve("journeys"));
    prd("- Mugs are blue\n- Pots are red\n- Pens are black\n");
    RequirementDocument document = RequirementDocument.read(folder, "docs/prd.md");
    Files.writeString(
        folder.resolve("journeys/pay.md"),
        "# Pay\n## Steps\n1. Click Pay.\n   - A. "
            + document.requirements().get(0).citation().markdown()
            + "\n   - B. "
            + document.requirements().get(1).citation().markdown()
            + "\n");
    journeys = Journeys.read(List.of(folder.resolve("journeys")), folder, Set.of()).journeys();
  }

  private void prd(String text) throws IOException {
    Files.writeString(folder.resolve("docs/prd.md"), text);
  }

  private void walked(Verdict verdict, String commit, boolean dirty) {
    walked("pay", verdict, commit, dirty);
  }

  private void walked(String journey, Verdict verdict, String commit, boolean dirty) {
    walks.add(
        new PastWalk(
            Instant.EPOCH.plusSeconds(walks.size()),
            "r",
            Optional.empty(),
            journey,
            verdict,
            false,
            1,
            Optional.empty(),
            Optional.of(commit),
            dirty,
            1,
            "plain"));
  }

  private Ledger ledger(String... changed) {
    return Ledger.of(
        List.of(RequirementDocument.read(folder, "docs/prd.md")),
        journeys,
        List.of(),
        new Evidence(new History(walks, List.of()), Optional.of(HEAD), Set.of(changed)));
  }

  private static String told(Standing standing) {
    return standing.state() + " " + standing.why();
  }

  @Test
  void aJourneyThatPassedHereProvesWhatItCites() {
    walked(Verdict.PASSED, HEAD, false);
    walked(Verdict.BLOCKED, HEAD, false);
    assertThat(ledger().standings())
        .extracting(LedgerTests::told)
        .containsExactly("PROVEN ", "PROVEN ", "OWED no journey cites it");
    assertThat(ledger().count(State.OWED)).isEqualTo(1);
  }

  @Test
  void itSaysWhyAProofIsStale() {
    assertThat(told(ledger().standings().get(0)))
        .isEqualTo("STALE pay has not been run to a verdict");
    walked(Verdict.PASSED, "22222222", false);
    assertThat(told(ledger().standings().get(0)))
        .isEqualTo("STALE pay passed on an earlier commit, 2222222");
    walked(Verdict.PASSED, HEAD, true);
    assertThat(told(ledger().standings().get(0)))
        .isEqualTo("STALE pay passed with files that are in no commit");
    walked(Verdict.PASSED, HEAD, false);
    assertThat(told(ledger("journeys/pay.md").standings().get(0)))
        .isEqualTo("STALE pay has changed since it passed");
    walked(Verdict.FAILED, HEAD, false);
    assertThat(told(ledger().standings().get(0)))
        .isEqualTo("STALE pay failed when it was run last");
  }

  @Test
  void aJourneyThatFailedCountsForMoreThanOneThatPassed() throws IOException {
    Files.writeString(
        folder.resolve("journeys/refund.md"),
        "# Refund\n## Steps\n1. Click Refund.\n   - A. "
            + RequirementDocument.read(folder, "docs/prd.md")
                .requirements()
                .get(0)
                .citation()
                .markdown()
            + "\n");
    journeys = Journeys.read(List.of(folder.resolve("journeys")), folder, Set.of()).journeys();
    walked(Verdict.PASSED, HEAD, false);
    assertThat(told(ledger().standings().get(0))).isEqualTo("PROVEN ");
    walked("refund", Verdict.PASSED, "22222222", false);
    assertThat(told(ledger().standings().get(0))).isEqualTo("PROVEN ");
    walked("refund", Verdict.FAILED, HEAD, false);
    assertThat(ledger().standings())
        .extracting(LedgerTests::told)
        .startsWith("STALE refund failed when it was run last", "PROVEN ");
  }

  @Test
  void aLineThatOnlyMovedIsFoundAndOneThatChangedIsStale() throws IOException {
    walked(Verdict.PASSED, HEAD, false);
    prd("# New\n\n- Mugs are blue\n- Pots are green\n- Pens are black\n");
    assertThat(ledger().standings())
        .extracting(LedgerTests::told)
        .containsExactly(
            "PROVEN ",
            "STALE its text has changed since journeys/pay.md:5 cited it",
            "OWED no journey cites it");
  }

  @Test
  void whatIsGoneIsTold() throws IOException {
    prd("- Mugs are blue\n");
    assertThat(ledger().lost())
        .containsExactly(
            "journeys/pay.md:5 cites docs/prd.md:2, and what was asked for there is gone");
  }

  @Test
  void aDraftProvesNothing() {
    walked(Verdict.PASSED, HEAD, false);
    Ledger ledger =
        Ledger.of(
            List.of(RequirementDocument.read(folder, "docs/prd.md")),
            List.of(),
            journeys,
            new Evidence(new History(walks, List.of()), Optional.of(HEAD), Set.of()));
    assertThat(ledger.standings())
        .extracting(LedgerTests::told)
        .startsWith("OWED only a draft cites it");
    assertThat(ledger.lost()).isEmpty();
  }

  @Test
  void theTextOfAJourneyProvesStoriesOnly() throws IOException {
    walked(Verdict.PASSED, HEAD, false);
    prd("As a guest I want mugs.\n\n- Mugs are blue\n");
    List<Requirement> asked = RequirementDocument.read(folder, "docs/prd.md").requirements();
    Files.writeString(
        folder.resolve("journeys/pay.md"),
        "# Pay\n\nStory. "
            + asked.get(0).citation().markdown()
            + " "
            + asked.get(1).citation().markdown()
            + "\n\n## Steps\n1. Click Pay.\n   - A.\n");
    journeys = Journeys.read(List.of(folder.resolve("journeys")), folder, Set.of()).journeys();
    assertThat(ledger().standings())
        .extracting(Standing::state)
        .containsExactly(State.PROVEN, State.OWED);
  }
}
