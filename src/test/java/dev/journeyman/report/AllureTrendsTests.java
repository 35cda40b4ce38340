package dev.journeyman.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.history.PastWalk;
import dev.journeyman.report.Reports.Wish;
import dev.journeyman.report.Written.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Allure's page shows of a run and of the one before, of which only our history is kept. */
class AllureTrendsTests {

  @TempDir private static Path temp = Path.of("unset");

  private static String first = "";
  private static String second = "";

  @BeforeAll
  static void run() throws IOException {
    Reports before = report("first", List.of());
    first = page("first");
    report("second", before.walks());
    second = page("second");
  }

  private static Reports report(String name, List<PastWalk> past) {
    RunFacts facts =
        new RunFacts(
            name,
            SampleRun.STARTED,
            Duration.ofSeconds(3),
            "http://localhost:3000",
            "Chromium 156",
            "0.1.0",
            "",
            Optional.empty(),
            new Background(Optional.empty(), Optional.empty(), past));
    RunFolder folder = SampleRun.flaky(temp.resolve(name));
    EnumSet<Kind> kinds = EnumSet.of(Kind.ALLURE_RESULTS, Kind.ALLURE_REPORT);
    Reports reports =
        Reports.of(folder, facts, List.of(), new Wish(kinds, folder.root(), Optional.empty()));
    assertThat(reports.write(Postscript.NONE).warnings()).isEmpty();
    return reports;
  }

  private static String page(String run) throws IOException {
    return Files.readString(temp.resolve(run).resolve("public/allure-report/index.html"));
  }

  private static JsonNode widget(String page, String name) throws IOException {
    Matcher data = Pattern.compile("d\\('widgets/" + name + "\\.json','([^']*)'\\)").matcher(page);
    assertThat(data.find()).as(name).isTrue();
    return new ObjectMapper().readTree(Base64.getDecoder().decode(data.group(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"history-trend", "retry-trend", "categories-trend"})
  void whatARunShowedOfItselfTheNextOneShowsOfIt(String trend) throws IOException {
    JsonNode then = widget(first, trend);
    JsonNode now = widget(second, trend);
    assertThat(then).hasSize(1);
    assertThat(now).hasSize(2);
    assertThat(now.at("/1/data")).isEqualTo(then.at("/0/data"));
    assertThat(now.at("/1/buildOrder").asLong()).isEqualTo(1);
    assertThat(now.at("/0/buildOrder").asLong()).isEqualTo(2);
  }

  @Test
  void retriesAndCausesAreCounted() throws IOException {
    assertThat(widget(second, "retry-trend").at("/1/data").toString())
        .isEqualTo("{\"run\":2,\"retry\":1}");
    assertThat(widget(second, "categories-trend").at("/1/data").toString())
        .isEqualTo("{\"The app broke a promise\":1}");
    assertThat(widget(second, "duration-trend").at("/1/data/duration").asLong()).isPositive();
  }

  @Test
  void aRunOnThisMachineIsNumberedAfterThoseBefore() throws IOException {
    assertThat(widget(second, "executors").at("/0/name").asText()).isEqualTo("local");
    assertThat(widget(second, "executors").at("/0/buildName").asText()).isEqualTo("run second");
    assertThat(widget(second, "executors").at("/0/buildOrder").asLong()).isEqualTo(2);
  }
}
