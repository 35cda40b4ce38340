package dev.journeyman.report;

import dev.journeyman.evidence.JourneyEvidence;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a report says of the run as a whole.
 *
 * @param url the app under test; a name and password in it are left out
 * @param browser empty where none was started
 * @param version the version of this tool
 * @param trouble why the run as a whole went wrong, such as an app that did not start, else empty
 */
public record RunFacts(
    String runId,
    Instant started,
    Duration took,
    String url,
    String browser,
    String version,
    String trouble,
    Optional<BuildServer> server,
    Background background) {

  private static final Pattern USER = Pattern.compile("(?<=://)[^/@\\s]*@");

  /** Facts of a run of which nothing is known but itself. */
  public RunFacts(
      String runId,
      Instant started,
      Duration took,
      String url,
      String browser,
      String version,
      String trouble,
      Optional<BuildServer> server) {
    this(runId, started, took, url, browser, version, trouble, server, Background.NONE);
  }

  public RunFacts {
    url = withoutUser(url);
  }

  /** An address without a name and password in it. */
  public static String withoutUser(String url) {
    return USER.matcher(url).replaceFirst("");
  }

  /**
   * The build that ran the journeys, as Allure shows it.
   *
   * @param type Allure's name of the kind of server: {@code github}, {@code gitlab}, {@code
   *     jenkins}
   * @param number by which builds of this kind are in order
   */
  public record BuildServer(
      String name, String type, String buildName, String buildUrl, Optional<Long> number) {}

  /** What ran the journeys, which is this machine where no build server did. */
  BuildServer executor() {
    return server.orElseGet(
        () ->
            new BuildServer("local", "local", "run " + runId, "", Optional.of(background.next())));
  }

  /** What Allure shows of the run beside its tests. */
  Map<String, String> environment() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("App", Plain.line(url));
    facts.put("Browser", Plain.line(browser));
    facts.put("Run", Plain.line(runId));
    facts.put("Started", started.truncatedTo(ChronoUnit.SECONDS).toString());
    background.checkout().ifPresent(it -> facts.put("Commit", Plain.line(it.shown())));
    background.change().ifPresent(it -> facts.put("Change", Plain.line(it.name())));
    facts.put("Journeyman", Plain.line(version));
    facts.put("Note", Plain.line(trouble));
    facts.values().removeIf(String::isEmpty);
    return facts;
  }

  /** What a journal alone tells of a run that was killed. */
  static RunFacts recovered(String runId, List<JourneyEvidence> journeys, String version) {
    Instant first =
        journeys.stream()
            .map(JourneyEvidence::began)
            .min(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    Instant last =
        journeys.stream().map(Clocked::end).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    return new RunFacts(
        runId,
        first,
        Duration.between(first, last),
        "",
        journeys.stream().map(JourneyEvidence::browser).findFirst().orElse(""),
        version,
        "the run was cut off; this report is told from its journal",
        Optional.empty());
  }
}
