package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.advice.Advisor;
import dev.journeyman.advice.Code;
import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.journey.Journeys;
import dev.journeyman.source.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The advice of lint, by the examples of its documentation. */
class LintAdviceTests {

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```\\w+\\n(?:<!-- (\\S+) -->\\n)?(.*?)^```$");

  private static final String MUG =
      """
      ---
      owner: catalogue
      ---
      # A visitor finds a mug

      ## Steps
      1. Search for "mug".
         - "3 results" is shown as expected.
         - "Red mug" appears without problems.
         - The search works.
      """;

  /** Read from disk, as a run leaves it; only what held too early matters. */
  private static final String RESULT =
      """
      {"version": 1, "headline": "", "trust": [], "recordings": [],
       "run": {"id": "20300101-000000-abcd", "started": "2030-01-01T00:00:00Z", "tookMs": 1,
         "url": "", "browser": "", "tool": "", "trouble": ""},
       "totals": {"journeys": 1, "passed": 1, "failed": 0, "blocked": 0, "flaky": 0, "weak": 1,
         "modelCalls": 0},
       "journeys": [{"id": "a", "title": "", "file": "journeys/0.md", "tags": [],
         "verdict": "PASSED", "flaky": false, "attempt": 1, "reason": "", "story": [],
         "browser": "", "started": "2030-01-01T00:00:00Z", "tookMs": 1, "always": [], "others": [],
         "steps": [{"title": "step 1", "intent": "Click \\"Add to cart\\".", "place": "journeys/0.md:1",
           "verdict": "PASSED", "reasons": [], "tookMs": 1, "actions": [], "asked": [],
           "always": [], "pictures": [],
           "expectations": [{"text": "The link \\"Cart\\" is shown.", "place": "journeys/0.md:99",
             "verdict": "PASSED", "weak": true, "check": "", "by": "plain", "expected": "",
             "saw": ""}]}]}]}
      """;

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder);
  }

  private void write(String section, String label) {
    Matcher part =
        Pattern.compile("(?ms)^" + label + ":\\n(.*?)(?=^(?:Good|Bad):$|\\z)").matcher(section);
    assertThat(part.find()).as(label + " example").isTrue();
    List<MatchResult> blocks = BLOCK.matcher(part.group(1)).results().toList();
    for (int i = 0; i < blocks.size(); i++) {
      String named = blocks.get(i).group(1);
      terminal.file(named == null ? "journeys/" + i + ".md" : named, blocks.get(i).group(2));
    }
  }

  private static String section(Code code) {
    String text = Document.read(Path.of("docs/lint.md")).text();
    Matcher section =
        Pattern.compile("(?ms)^## `" + code.text() + "`\\n(.*?)(?=^## `|\\z)").matcher(text);
    assertThat(section.find()).as("docs/lint.md tells of " + code.text()).isTrue();
    return section.group(1);
  }

  private Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    terminal
        .call("lint", "--json")
        .json()
        .get("advice")
        .forEach(a -> codes.add(a.get("code").asText()));
    return codes;
  }

  private String mug() throws IOException {
    return Files.readString(folder.resolve("journeys/mug.md"));
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void theBadExampleGetsTheAdviceAndTheGoodOneNone(Code code) throws IOException {
    terminal.file("reports/latest/public/result.json", RESULT);
    write(section(code), "Bad");
    assertThat(codes()).containsExactly(code.text());

    try (var files = Files.list(folder.resolve("journeys"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    write(section(code), "Good");
    assertThat(codes()).isEmpty();
  }

  @Test
  void ourOwnJourneysNeedNone() {
    var reading = Journeys.read(List.of(Path.of("journeys")), Path.of(""), Set.of());

    assertThat(reading.journeys()).isNotEmpty();
    assertThat(
            new Advisor(reading.journeys(), Path.of(""), Texts.SAVED)
                .on(reading.journeys(), Set.of(), Optional.empty()))
        .isEmpty();
  }

  @Test
  void aPromiseThatHeldTooEarlyIsToldWithTheRunThatSawIt() {
    terminal.file("reports/20300101-000000-abcd/public/result.json", RESULT);
    terminal.file("reports/latest", "20300101-000000-abcd");
    write(section(Code.ALREADY_HOLDS), "Bad");

    assertThat(terminal.call("lint").out())
        .contains("the last run (20300101-000000-abcd)")
        .contains("write:    - The link \"Cart\" is still shown.");
  }

  @Test
  void aResultThatCannotBeReadIsAWarning() {
    terminal.file("reports/latest/public/result.json", "{}").file("journeys/mug.md", MUG);
    Call call = terminal.call("lint");

    assertThat(call.code()).isZero();
    assertThat(call.out()).contains("reports/latest/public/result.json:1: this cannot be read");
  }

  @Test
  void onlyStrictMakesItAnError() {
    terminal.file("journeys/mug.md", MUG);

    assertThat(terminal.call("lint").code()).isZero();
    assertThat(terminal.call("lint", "--strict").code()).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.call("lint", "--strict", "--only", "no-owner").code()).isZero();
  }

  @Test
  void aCodeThatIsNotThereIsRefusedWithThoseThatAre() {
    Call call = terminal.file("journeys/mug.md", MUG).call("lint", "--only", "vague");

    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("--only vague").contains("vague-expectation");
  }

  @Test
  void programsGetTheWholeRewrite() {
    JsonNode advice =
        terminal.file("journeys/mug.md", MUG).call("lint", "--json").json().get("advice");
    JsonNode first = advice.get(0);

    List<String> keys = new ArrayList<>();
    first.fieldNames().forEachRemaining(keys::add);
    assertThat(keys)
        .containsExactly("code", "file", "line", "severity", "message", "why", "rewrite");
    assertThat(first.get("severity").asText()).isEqualTo("advice");
    assertThat(first.get("rewrite").get("first").asInt()).isEqualTo(8);
    assertThat(first.get("rewrite").get("replacement").asText())
        .isEqualTo("   - \"3 results\" is shown.");
    assertThat(advice.findValuesAsText("ready")).containsExactly("safe", "choice", "gaps");
  }

  @Test
  void fixFollowsWhatIsSafeAndShowsTheDifference() throws IOException {
    Call call = terminal.file("journeys/mug.md", MUG).call("lint", "--fix");

    assertThat(mug()).isEqualTo(MUG.replace(" as expected", ""));
    assertThat(call.out())
        .contains("left: somebody has to want it: --fix --only vague-expectation")
        .contains("left: only its author can fill the gaps")
        .contains("3 pieces of advice, 1 followed");
    assertThat(call.out().lines())
        .containsSequence(
            "--- a/journeys/mug.md",
            "+++ b/journeys/mug.md",
            "@@ -8,1 +8,1 @@",
            "-   - \"3 results\" is shown as expected.",
            "+   - \"3 results\" is shown.");
  }

  @Test
  void fixFollowsWhatSomebodyWantsWhereItsCodeIsNamed() throws IOException {
    terminal.file("journeys/mug.md", MUG).call("lint", "--fix", "--only", "vague-expectation");

    assertThat(mug()).isEqualTo(MUG.replace(" as expected", "").replace(" without problems", ""));
    assertThat(terminal.call("lint", "--fix", "--only", "vague-expectation").out())
        .contains("1 piece of advice, 0 followed");
  }
}
