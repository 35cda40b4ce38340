package dev.journeyman.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The folder that every version of Allure reads. */
final class AllureResults {

  record Category(String name, List<String> matchedStatuses, String traceRegex) {}

  private record Executor(
      String name,
      String type,
      Optional<Long> buildOrder,
      String buildName,
      String buildUrl,
      String reportName) {}

  private AllureResults() {}

  static void write(List<Ruled> journeys, Attachments attachments, RunFacts run, Path folder)
      throws IOException {
    for (Ruled journey : journeys) {
      for (AllureTest test : AllureJourney.attempts(journey, attachments, run)) {
        Json.write(folder.resolve(test.uuid() + "-result.json"), test);
      }
    }
    Json.write(folder.resolve("categories.json"), categories());
    AllureHistory.of(journeys, run).write(folder.resolve("history"));
    Files.writeString(
        folder.resolve("environment.properties"), environment(run), StandardCharsets.UTF_8);
    RunFacts.BuildServer server = run.executor();
    Json.write(
        folder.resolve("executor.json"),
        new Executor(
            Plain.line(server.name()),
            Plain.line(server.type()),
            server.number(),
            Plain.line(server.buildName()),
            Plain.line(server.buildUrl()),
            Headline.held(journeys)));
  }

  /** One for each heading, in the order of the causes. */
  static List<Category> categories() {
    Map<String, List<Cause>> byHeading =
        Arrays.stream(Cause.values())
            .collect(
                Collectors.groupingBy(Cause::category, LinkedHashMap::new, Collectors.toList()));
    return byHeading.entrySet().stream()
        .map(
            heading ->
                new Category(
                    heading.getKey(),
                    List.of("failed", "broken"),
                    heading.getValue().stream()
                        .map(cause -> Pattern.quote(cause.line()))
                        .collect(Collectors.joining("|", "(?s)(", ")(\\n.*)?"))))
        .toList();
  }

  private static String environment(RunFacts run) {
    return run.environment().entrySet().stream()
        .map(fact -> fact.getKey() + "=" + property(fact.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  private static String property(String value) {
    return value.replace("\\", "\\\\");
  }
}
