package dev.journeyman.report;

import dev.journeyman.npm.Npx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The page that Allure 3 makes of the same results: one file that loads nothing. */
final class Allure3Report {

  /** The version whose page was read; another might call somebody in a way that is not known. */
  private static final String ALLURE = "allure@3.18.0";

  private record Matchers(List<String> statuses, String trace) {}

  private Allure3Report() {}

  static void write(
      String name, List<Ruled> journeys, RunFacts run, Path results, Path page, Npx npx)
      throws IOException {
    Path work = Files.createTempDirectory("journeyman-allure3");
    try {
      Files.createDirectories(work);
      AllureHistory.of(journeys, run).write3(work.resolve("history.jsonl"));
      Files.writeString(work.resolve("allurerc.mjs"), settings(name), StandardCharsets.UTF_8);
      npx.run(
          work,
          ALLURE,
          List.of("generate", "--config", "allurerc.mjs", results.toAbsolutePath().toString()));
      Path made = work.resolve("out").resolve("index.html");
      Files.createDirectories(page.resolveSibling("."));
      Files.writeString(page, AllureReport.sealed(Files.readString(made)), StandardCharsets.UTF_8);
    } finally {
      Staging.delete(work);
    }
  }

  /** Our own causes are its categories, by the first line of the trace. */
  private static String settings(String name) throws IOException {
    List<Map<String, Object>> rules =
        AllureResults.categories().stream()
            .map(
                it ->
                    Map.<String, Object>of(
                        "name",
                        it.name(),
                        "matchers",
                        new Matchers(it.matchedStatuses(), it.traceRegex().replace("(?s)", ""))))
            .toList();
    Map<String, Object> page =
        Map.of("singleFile", true, "groupBy", List.of("epic", "feature"), "reportLanguage", "en");
    return "export default "
        + Json.line(
            Map.of(
                "name",
                name,
                "output",
                "out",
                "historyPath",
                "history.jsonl",
                "appendHistory",
                false,
                "categories",
                Map.of("rules", rules),
                "plugins",
                Map.of("awesome", Map.of("options", page))))
        + ";\n";
  }
}
