package dev.journeyman.behind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.config.Config;
import dev.journeyman.config.ConfigReading;
import dev.journeyman.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriesTests {

  private static final String DATABASE =
      "database: {url: 'jdbc:h2:mem:', driver: org.h2.Driver, jar: h2.jar, user: sa,"
          + " password: '{{secret.DB}}'}\n";

  private final Path folder;

  QueriesTests(@TempDir Path folder) {
    this.folder = folder;
  }

  private Queries queries(String yaml) {
    try {
      Files.writeString(folder.resolve(Config.FILE), yaml);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    ConfigReading reading = Config.read(folder);
    assertThat(reading.problems()).isEmpty();
    return Queries.of(reading.config());
  }

  private static List<String> told(List<Problem> problems) {
    return problems.stream().map(Problem::toString).toList();
  }

  @Nested
  class ASentence {

    private final Queries queries =
        queries(
            """
            behind:
              "the order {number} is {status}":
                http: /api/orders/{number}
                json: status
                is: "{status}"
              "the order {number} is in the outbox":
                command: [cat, "outbox/{number}"]
                contains: "{number}"
            """);

    @Test
    void isReadAsTheQueryOfItsWords() {
      assertThat(queries.problems()).isEmpty();
      assertThat(queries.read("The order CS-1 is PAID."))
          .hasValueSatisfying(
              reading -> {
                Queries.Known known = (Queries.Known) reading;
                assertThat(known.fits().values())
                    .isEqualTo(Map.of("number", "CS-1", "status", "PAID"));
                assertThat(known.still()).isFalse();
              });
    }

    @Test
    void maySayStillOutsideOfItsValues() {
      assertThat(queries.read("The order CS-1 is \"still PAID\"."))
          .hasValueSatisfying(reading -> assertThat(((Queries.Known) reading).still()).isFalse());
      assertThat(queries.read("The order CS-1 is still PAID."))
          .hasValueSatisfying(reading -> assertThat(((Queries.Known) reading).still()).isTrue());
    }

    @Test
    void thatFitsTwoQueriesIsNotGuessed() {
      assertThat(queries.unclear("The order CS-1 is in the outbox."))
          .hasValueSatisfying(
              why ->
                  assertThat(why)
                      .contains("fits several queries of journeyman.yaml")
                      .contains("\"the order {number} is {status}\"")
                      .contains("quotation marks"));
      assertThat(queries.unclear("The order CS-1 is \"in the outbox\".")).isEmpty();
    }

    @Test
    void ofOtherWordsIsNotForTheQueries() {
      assertThat(queries.concern("\"Order confirmed\" is shown.")).isFalse();
    }

    @Test
    void thatNobodySaysIsToldOfItsQuery() {
      assertThat(told(queries.unused(List.of("The order CS-1 is still PAID."))))
          .containsExactly(
              "journeyman.yaml:6: no journey says \"the order {number} is in the outbox\";"
                  + " use its words in a promise, or remove it");
    }
  }

  @Test
  void theSecretsOfTheDatabaseAreThoseOfItsQueries() {
    Queries queries =
        queries(
            DATABASE
                + """
                behind:
                  the order {number} is stored: {sql: "select count(*) from orders where n = :number", is: 1}
                  the shop is open: {http: /health, status: 200}
                """);

    assertThat(queries.problems()).isEmpty();
    assertThat(queries.secrets("The order CS-1 is stored.")).containsExactly("DB");
    assertThat(queries.secrets("The shop is open.")).isEmpty();
  }

  @Test
  void twoTemplatesOfTheSameWordsAreRefused() {
    assertThat(
            told(
                queries(
                        """
                        behind:
                          the shop of {a} is open: {http: "/{a}", status: 200}
                          "The shop of {b} is Open.": {http: "/{b}", status: 200}
                        """)
                    .problems()))
        .containsExactly(
            "journeyman.yaml:3: the query \"The shop of {b} is Open.\" fits the same sentences as"
                + " \"the shop of {a} is open\" in line 2; remove one, or say in words what makes"
                + " them differ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "order {n} is {s}: {http: '/o/{m}', is: '{s}'}|has no {m}, which its query names; the nearest known one is n",
        "order {n} is {s}: {http: '/o/{n}', is: PAID}|has {s}, which its query does not look at; use it",
        "order {n} is {s}: {sql: \"select s from o where n = ':n'\", is: '{s}'}|has {n}, which its query does not look at; use it as :n",
        "'{n}': {http: '/o/{n}', status: 200}|has no words of its own",
        "order {n} {s}: {http: '/o/{n}', is: '{s}'}|has two placeholders side by side",
        "order {n} is {n}: {http: '/o/{n}', status: 200}|has a placeholder twice",
        "order {{n}} is in: {http: /o, status: 200}|has two braces; write one brace",
        "'order \"new\" is in': {http: /o, status: 200}|has quotation marks; leave them out",
        "order is in: {status: 200}|asks nothing; give one of sql, http, command",
        "order is in: {http: /o, command: ls, is: 1}|asks in 2 ways",
        "order is in: {http: /o}|does not say what must come of it",
        "order is in: {http: /o, is: 1, contains: 1}|wants several things",
        "order is in: {http: /o, contains: ''}|wants a text with nothing in it",
        "order is in: {command: ls, status: 200}|has status; that goes with http",
        "order is in: {command: ls, json: a, is: 1}|has json; that goes with http",
        "order is in: {http: /o, exit: 1}|has exit; that goes with command",
        "order is in: {http: /o, writes: allowed, is: 1}|has writes; that goes with sql",
        "order {n} is in: {http: 'http://{n}/o', is: 1}|asks \"http://{n}/o\"; write a path",
        "order is in: {http: //other/o, is: 1}|asks \"//other/o\"; write a path",
        "order is in: {sql: 'delete from o', is: 1}|may change the database: it does not begin with SELECT or WITH; write a SELECT, or writes: allowed",
        "order is in: {sql: 'select 1; drop table o', is: 1}|has 2 statements; write one",
      })
  void whatCannotBeAskedIsRefused(String query, String problem) {
    assertThat(told(queries(DATABASE + "behind:\n  " + query + "\n").problems()))
        .singleElement()
        .asString()
        .startsWith("journeyman.yaml:3: the query \"")
        .contains(problem);
  }

  @Test
  void aQueryOfADatabaseNeedsOne() {
    assertThat(told(queries("behind:\n  order is in: {sql: select 1, is: 1}\n").problems()))
        .containsExactly(
            "journeyman.yaml:2: the query \"order is in\" asks a database, and none is named;"
                + " write database: {url, driver, jar, user, password}");
  }

  @Test
  void whoMayWriteMaySayAnything() {
    assertThat(
            queries(
                    DATABASE
                        + "behind:\n  order is in: {sql: call audit(), writes: allowed, is: 1}\n")
                .problems())
        .isEmpty();
  }
}
