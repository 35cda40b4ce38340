package dev.journeyman.run;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.git.Answer;
import dev.journeyman.git.Revision;
import dev.journeyman.history.HistoryFile;
import dev.journeyman.history.PastWalk;
import dev.journeyman.source.Problem;
import dev.journeyman.verdict.JourneyVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Writes what became of the journeys of a run into the history. */
final class Chronicle {

  private final HistoryFile history;
  private final CompletableFuture<Answer<Revision>> checkout;

  Chronicle(HistoryFile history, CompletableFuture<Answer<Revision>> checkout) {
    this.history = history;
    this.checkout = checkout;
  }

  /** Write the journeys that were begun; what went wrong, each as a sentence. */
  List<String> end(String runId, RunFolder folder, List<JourneyVerdict> verdicts) {
    try {
      List<JourneyEvidence> seen =
          Files.exists(folder.journal()) ? Journal.read(folder.journal()) : List.of();
      List<PastWalk> walks = new ArrayList<>();
      for (JourneyVerdict verdict : verdicts) {
        seen.stream()
            .filter(e -> e.plan().journey().equals(verdict.plan().journey()))
            .filter(e -> e.attempt() == verdict.attempt())
            .map(e -> walk(runId, verdict, e))
            .forEach(walks::add);
      }
      history.append(walks);
      return history.read().problems().stream().map(Problem::toString).toList();
    } catch (IOException e) {
      return List.of("The history " + history.path() + " could not be written: " + e);
    }
  }

  private PastWalk walk(String runId, JourneyVerdict verdict, JourneyEvidence seen) {
    Optional<Revision> now = checkout.join().known();
    return new PastWalk(
        seen.began(),
        runId,
        verdict.plan().journey(),
        verdict.verdict(),
        verdict.isFlaky(),
        now.map(Revision::commit),
        now.map(Revision::dirty).orElse(false),
        seen.took().orElse(Duration.ZERO).toMillis(),
        brain(seen));
  }

  /** Who decided the steps; the runner itself opens pages and looks afresh. */
  private static String brain(JourneyEvidence seen) {
    return seen.steps().stream()
        .flatMap(step -> step.all(Fact.Acted.class).stream())
        .map(Fact.Acted::by)
        .filter(by -> !by.equals("runner"))
        .distinct()
        .collect(Collectors.joining("+"));
  }
}
