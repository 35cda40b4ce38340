package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.surface.playwright.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.Driver;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of journeys that ask a database what the page brought about. */
class BehindTests {

  private static final String PASSWORD = "kept-from-all";

  @TempDir private Path folder;
  private final Site site = new Site();

  @SuppressWarnings("NullAway.Init")
  private Connection own;

  @SuppressWarnings("NullAway.Init")
  private Server server;

  @SuppressWarnings("NullAway.Init")
  private Terminal terminal;

  @BeforeEach
  void open() throws SQLException {
    own = DriverManager.getConnection("jdbc:h2:mem:shop;USER=sa;PASSWORD=" + PASSWORD);
    run("create table orders (number varchar(20), status varchar(20))");
    server = Server.createTcpServer("-tcpPort", "0").start();
    AtomicInteger paid = new AtomicInteger();
    site.page(
        "/",
        "<title>Shop</title><h1>Shop</h1><button onclick=\"fetch('/pay').then(r =>"
            + " done.textContent='Paid')\">Pay</button><p id=done></p>");
    site.on(
        "/pay",
        exchange -> {
          try {
            if (paid.getAndIncrement() < 1) {
              run("insert into orders values ('CS-" + paid + "', '" + PASSWORD + "')");
            }
          } catch (SQLException e) {
            throw new IOException(e);
          }
          Site.answer(exchange, 200, "text/plain", "");
        });
    terminal =
        new Terminal(folder)
            .with("SHOP_DB", PASSWORD)
            .with("OPENAI_API_KEY", "not-for-commands")
            .file(
                "journeyman.yaml",
                """
                secrets: {DB: SHOP_DB}
                database:
                  url: jdbc:h2:tcp://localhost:%d/mem:shop
                  driver: org.h2.Driver
                  jar: "%s"
                  user: sa
                  password: "{{secret.DB}}"
                behind:
                  "no key is given away": {command: [sh, -c, "echo key=$OPENAI_API_KEY"], is: "key="}
                  "there are {count} orders": {sql: select count(*) from orders, is: "{count}"}
                  "order {number} is {status}": {sql: "select status from orders where number = :number", is: "{status}"}
                """
                    .formatted(server.getPort(), jar()));
  }

  private static String jar() {
    String jar = Driver.class.getProtectionDomain().getCodeSource().getLocation().toString();
    return Path.of(URI.create(jar)).toString().replace("\\", "\\\\");
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
    server.stop();
    own.close();
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = own.createStatement()) {
      statement.execute(sql);
    }
  }

  private Call run(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "run", "--url", site.base().toString(), "--patience", "1", "--evidence", "facts"));
    all.addAll(List.of(more));
    return terminal.call(all.toArray(String[]::new));
  }

  private JsonNode result() {
    try {
      return new ObjectMapper()
          .readTree(Files.readString(folder.resolve("reports/latest/public/result.json")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void whatIsStoredProvesAPromiseAndAReplayAsksAgain() throws SQLException {
    terminal.journey(
        "pay",
        "1. Click Pay.",
        "   - There are 1 orders.",
        "",
        "## Always",
        "- No uncaught errors.");
    Call call = run();
    assertThat(call.code()).as(call.out() + call.err()).isZero();
    assertThat(result().toString())
        .contains("\"by\":\"query\"")
        .contains("query \\\"there are {count} orders\\\" with {count=1}")
        .contains("\\\"1\\\" from the database")
        .contains("\"weak\":false");

    // the page does the same again, and nothing is stored
    run("delete from orders");
    Call again = run("--brain", "replay");
    assertThat(again.code()).as(again.out() + again.err()).isEqualTo(1);
    assertThat(again.out()).contains("expected  \"1\" from the database").contains("\"0\"");
  }

  @Test
  void whatHeldBeforeTheStepIsWeakUnlessTheAuthorSaysStill() throws SQLException {
    run("insert into orders values ('CS-0', 'OPEN')");
    terminal.journey(
        "pay",
        "1. Click Pay.",
        "   - Order CS-0 is OPEN.",
        "   - Order CS-0 is still OPEN.",
        "",
        "## Outcome",
        "- No key is given away.");
    Call call = run();
    assertThat(call.code()).as(call.out() + call.err()).isZero();
    assertThat(call.out()).contains("weak");
    assertThat(result().findValuesAsText("weak")).contains("true", "false");
  }

  @Test
  void aSecretThatTheDatabaseGivesBackIsInNoFile() {
    terminal.journey("pay", "1. Click Pay.", "   - Order CS-1 is PAID.");
    Call call = run();
    assertThat(call.code()).as(call.out() + call.err()).isEqualTo(1);
    assertThat(call.out()).contains("[secret DB]").doesNotContain(PASSWORD);
    assertThat(terminal.textOf("reports")).contains("[secret DB]").doesNotContain(PASSWORD);
  }

  @Test
  void aDatabaseThatIsDownBlocks() {
    server.stop();
    terminal.journey("pay", "1. Click Pay.", "   - There are 1 orders.");
    Call call = run();
    assertThat(call.code()).as(call.out() + call.err()).isEqualTo(2);
    assertThat(call.out()).contains("the database answered: Connection is broken");
  }

  @Test
  void aSecretThatNobodySetIsAnErrorBeforeAnythingStarts() {
    terminal.with("SHOP_DB", "").journey("pay", "1. Click Pay.", "   - There are 1 orders.");
    Call call = run();
    assertThat(call.code()).isEqualTo(64);
    assertThat(call.out() + call.err())
        .contains("the secret \"DB\" is read from SHOP_DB, which is not set");
  }

  @Test
  void lintReadsTheSentencesAndNamesWhatIsNotClearOrNeverSaid() {
    terminal.journey("pay", "1. Click Pay.", "   - Order CS-1 is PAID.", "   - Order A is B is C.");
    Call call = terminal.call("lint");
    assertThat(call.code()).isEqualTo(64);
    assertThat(call.out())
        .contains("journeys/pay.md:6: \u201cOrder A is B is C.\u201d: the sentence fits the query")
        .contains("no journey says \"there are {count} orders\"")
        .doesNotContain("needs a model");
  }
}
