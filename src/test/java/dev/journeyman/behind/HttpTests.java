package dev.journeyman.behind;

import static dev.journeyman.behind.Asked.told;
import static dev.journeyman.check.Finding.Result.BROKEN;
import static dev.journeyman.check.Finding.Result.HELD;
import static dev.journeyman.check.Finding.Result.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding;
import dev.journeyman.surface.playwright.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTests {

  private final Site site = new Site();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private Asked asked;

  @BeforeEach
  void open(@TempDir Path folder) {
    asked = new Asked(folder, site.base());
  }

  @AfterEach
  void close() {
    site.close();
  }

  private void answers(String path, int status, String body) {
    site.on(
        path,
        exchange -> {
          requests.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("X-Key"));
          Site.answer(exchange, status, "application/json", body);
        });
  }

  private Finding ask(String query, String sentence) {
    return asked.ask("behind:\n  order {n} is {s}: " + query + "\n", sentence);
  }

  private static final String STATUS = "{http: '/api?n={n}', json: %s, is: '{s}'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"s\": \"PAID\"}|s|HELD|\"PAID\"",
        "{\"s\": \"OPEN\"}|s|BROKEN|\"OPEN\"",
        "[{\"s\": \"PAID\"}]|s|HELD|\"PAID\"",
        "{\"a\": [{\"s\": 1}, {\"s\": \"PAID\"}]}|a.1.s|HELD|\"PAID\"",
        "[]|s|BROKEN|an empty list",
        "[{\"s\": \"PAID\"}, {\"s\": \"PAID\"}]|s|UNDECIDED|a list of 2; ask for one, or say which: 0.",
        "[{\"s\": \"PAID\"}]|1.s|BROKEN|a list of 1",
        "{\"s\": null}|s|BROKEN|null",
        "{\"t\": 1}|s|UNDECIDED|there is no \"s\" in the answer: {\"t\": 1}",
        "<h1>PAID</h1>|s|UNDECIDED|the answer is not JSON: <h1>PAID</h1>",
      })
  void aValueOfJsonIsTheAnswer(String body, String way, Finding.Result result, String saw) {
    answers("/api", 200, body);
    assertThat(told(ask(STATUS.formatted(way), "The order CS-1 is PAID.")))
        .containsExactly(result, "\"PAID\" from GET /api?n=CS-1", saw);
  }

  @Test
  void anAmountIsTheSameHoweverItIsWritten() {
    answers("/api", 200, "{\"s\": \"\u00a3 16.40\", \"t\": \"-\u00a316.40\"}");
    assertThat(ask(STATUS.formatted("s"), "The order 1 is \u00a316.40.").result()).isEqualTo(HELD);
    assertThat(ask(STATUS.formatted("t"), "The order 1 is \u00a316.40.").result())
        .isEqualTo(BROKEN);
  }

  @Test
  void numbersOfJsonAreComparedAsSuchAndTextsAreNot() {
    answers("/api", 200, "{\"s\": 16.4, \"t\": \"16.4\"}");
    assertThat(ask(STATUS.formatted("s"), "The order 1 is 16.40.").result()).isEqualTo(HELD);
    assertThat(ask(STATUS.formatted("t"), "The order 1 is 16.40.").result()).isEqualTo(BROKEN);
  }

  @ParameterizedTest
  @CsvSource({"404,BROKEN", "410,BROKEN", "401,UNDECIDED", "503,UNDECIDED", "302,UNDECIDED"})
  void whatIsNotThereIsBrokenAndAnyOtherRefusalIsUndecided(int status, Finding.Result result) {
    answers("/api", status, "no");
    assertThat(ask(STATUS.formatted("s"), "The order CS-1 is PAID.").result()).isEqualTo(result);
  }

  @Test
  void aStatusCanBeWanted() {
    answers("/api", 404, "");
    String query = "{http: '/api?n={n}&x={s}', status: 404}";
    assertThat(ask(query, "The order CS-1 is gone.").result()).isEqualTo(HELD);
    answers("/api", 200, "");
    assertThat(ask(query, "The order CS-1 is gone.").saw()).isEqualTo("\"200\"");
  }

  @Test
  void aTextIsLookedForAsWholeWords() {
    answers("/api", 200, "Orders: CS-12, CS-13");
    String query = "{http: '/api?n={n}', contains: '{s}'}";
    assertThat(ask(query, "The order 1 is CS-12.").result()).isEqualTo(HELD);
    assertThat(ask(query, "The order 1 is CS-1.").result()).isEqualTo(BROKEN);
  }

  @Test
  void aValueCannotLeaveItsPlaceInTheAddress() {
    answers("/api", 200, "{}");
    ask(STATUS.formatted("s"), "The order \"1&n=2/../#é\" is PAID.");
    assertThat(requests).containsExactly("GET /api?n=1%26n%3D2%2F..%2F%23%C3%A9 null");
  }

  @Test
  void headersMayHoldSecrets() {
    answers("/api", 200, "{}");
    ask(
        "{http: '/api?n={n}', headers: {X-Key: '{{secret.DB}}'}, json: s, is: '{s}'}",
        "The order 1 is PAID.");
    assertThat(requests).containsExactly("GET /api?n=1 s3cret-pass");
  }

  @Test
  void anotherOriginIsAskedOnlyWhereItIsNamed() {
    answers("/api", 200, "{\"s\": \"PAID\"}");
    String query =
        "behind: {'order {n} is {s}': {http: '%s/api?n={n}', json: s, is: '{s}'}}\n"
            .formatted(site.other());
    assertThat(asked.ask(query, "The order 1 is PAID."))
        .extracting(Finding::result, Finding::saw)
        .containsExactly(
            UNDECIDED,
            site.other() + " may not be asked; name it under origins: in journeyman.yaml");
    assertThat(requests).isEmpty();
    assertThat(
            asked
                .ask(query + "origins: ['" + site.other() + "']\n", "The order 1 is PAID.")
                .result())
        .isEqualTo(HELD);
  }

  @Test
  void anAppThatDoesNotAnswerIsUndecided() {
    site.close();
    assertThat(ask(STATUS.formatted("s"), "The order 1 is PAID."))
        .satisfies(
            f -> assertThat(f.result()).isEqualTo(UNDECIDED),
            f -> assertThat(f.saw()).startsWith(site.base() + " does not answer ("));
  }
}
