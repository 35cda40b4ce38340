package dev.journeyman.report;

import dev.journeyman.evidence.RunFolder;
import dev.journeyman.report.RunFacts.BuildServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The report of several runs as if they were one.
 *
 * @param chosen the journeys of all of them
 */
public record JoinedReport(RunFacts facts, List<Chosen> chosen) {

  /**
   * Read the results of runs; which of them counts more does not matter.
   *
   * @param server where they are joined
   */
  public static JoinedReport of(
      String runId, List<RunFolder> runs, Optional<BuildServer> server, Background background)
      throws IOException {
    List<RunFacts> facts = new ArrayList<>();
    List<Chosen> chosen = new ArrayList<>();
    for (RunFolder run : runs) {
      ResultFile result =
          Json.read(run.published().resolve(Written.Kind.RESULT.file()), ResultFile.class);
      facts.add(result.run().facts());
      result.journeys().forEach(journey -> chosen.add(Chosen.of(journey)));
    }
    return new JoinedReport(joined(runId, facts, server, background), List.copyOf(chosen));
  }

  private static RunFacts joined(
      String runId, List<RunFacts> all, Optional<BuildServer> server, Background background) {
    Instant first =
        all.stream().map(RunFacts::started).min(Comparator.naturalOrder()).orElseThrow();
    Instant last =
        all.stream()
            .map(run -> run.started().plus(run.took()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new RunFacts(
        runId,
        first,
        Duration.between(first, last),
        each(all, RunFacts::url),
        each(all, RunFacts::browser),
        each(all, RunFacts::version),
        each(all, RunFacts::trouble),
        server,
        background);
  }

  private static String each(List<RunFacts> all, Function<RunFacts, String> of) {
    return all.stream()
        .map(of)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /**
   * Write it into a folder whose journal and pictures are those of all the runs.
   *
   * @param project the folder from which build servers look for files that the report names
   */
  public Written write(RunFolder target, Path project) {
    return Reports.write(target, this, project);
  }
}
