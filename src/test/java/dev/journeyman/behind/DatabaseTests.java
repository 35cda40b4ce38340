package dev.journeyman.behind;

import static dev.journeyman.behind.Asked.told;
import static dev.journeyman.check.Finding.Result.BROKEN;
import static dev.journeyman.check.Finding.Result.HELD;
import static dev.journeyman.check.Finding.Result.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.Driver;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a real H2 behind a port, whose driver is loaded from its jar as users do it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTests {

  private static final String MEMORY = "jdbc:h2:mem:behind;USER=sa;PASSWORD=s3cret-pass";

  @SuppressWarnings("NullAway.Init")
  private Server server;

  @SuppressWarnings("NullAway.Init")
  private Connection own;

  @SuppressWarnings("NullAway.Init")
  private Asked asked;

  @BeforeAll
  void open() throws SQLException {
    own = DriverManager.getConnection(MEMORY);
    server = Server.createTcpServer("-tcpPort", "0").start();
    run("create table orders (number varchar(20), id int, status varchar(20), total decimal(9,2))");
    run(
        "insert into orders values ('CS-1', 1, 'PAID', 16.40), ('CS-2', 2, 'OPEN', 3), ('CS-2', 3, 'OPEN', 4)");
    run("insert into orders values ('CS-4', 4, null, 1)");
  }

  @BeforeEach
  void ask(@TempDir Path folder) {
    asked = new Asked(folder, URI.create("http://localhost:1"));
  }

  @AfterAll
  void close() throws SQLException {
    server.stop();
    own.close();
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = own.createStatement()) {
      statement.execute(sql);
    }
  }

  private Finding ask(String query, String sentence) {
    return asked.ask(database(jar(), "org.h2.Driver", server.getPort()) + query, sentence);
  }

  private static String jar() {
    return Path.of(
            URI.create(Driver.class.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  private static String database(String jar, String driver, int port) {
    return """
    database:
      url: jdbc:h2:tcp://localhost:%d/mem:behind
      driver: %s
      jar: "%s"
      user: sa
      password: "{{secret.DB}}"
    behind:
    """
        .formatted(port, driver, jar.replace("\\", "\\\\"));
  }

  private static final String STATUS =
      "  order {number} is {status}: {sql: 'select status from orders where number = :number', is: '{status}'}\n";

  @Test
  void theValueOfTheOnlyRowIsTheAnswer() {
    assertThat(told(ask(STATUS, "The order CS-1 is PAID.")))
        .containsExactly(HELD, "\"PAID\" from the database", "\"PAID\"");
    assertThat(told(ask(STATUS, "The order CS-1 is OPEN.")))
        .containsExactly(BROKEN, "\"OPEN\" from the database", "\"PAID\"");
    assertThat(ask(STATUS, "The order CS-1 is paid.").saw())
        .isEqualTo("\"PAID\", which is written otherwise");
  }

  @Test
  void noRowAndNoValueAreBrokenPromises() {
    assertThat(told(ask(STATUS, "The order CS-9 is PAID.")))
        .containsExactly(BROKEN, "\"PAID\" from the database", "no such row");
    assertThat(ask(STATUS, "The order CS-4 is PAID."))
        .extracting(Finding::result, Finding::saw)
        .containsExactly(BROKEN, "a row with NULL");
  }

  @Test
  void severalRowsTellNothing() {
    assertThat(ask(STATUS, "The order CS-2 is OPEN."))
        .extracting(Finding::result, Finding::saw)
        .containsExactly(
            UNDECIDED, "several rows; narrow the query, or count them: select count(*)");
  }

  @Test
  void aValueIsBoundAndNeverPartOfTheStatement() {
    assertThat(ask(STATUS, "The order \"x' or '1'='1\" is PAID.").saw()).isEqualTo("no such row");
  }

  @ParameterizedTest
  @CsvSource({"16.4,HELD", "16.40,HELD", "16.41,BROKEN", "sixteen,BROKEN"})
  void numbersAreComparedAsSuch(String total, Finding.Result result) {
    String query =
        "  order with id {id} costs {total}: {sql: 'select total from orders where id = :id', is: '{total}'}\n";
    assertThat(ask(query, "The order with id 1 costs " + total + ".").result()).isEqualTo(result);
  }

  @Test
  void aRememberedValueIsRecalled() {
    asked.remembering("order", "CS-1");
    assertThat(ask(STATUS, "The order remembered \"order\" is PAID.").isHeld()).isTrue();
    assertThat(ask(STATUS, "The order remembered \"other\" is PAID.").saw())
        .startsWith("nothing was remembered as \"other\", only [order]");
  }

  @Test
  void whatADatabaseCannotAnswerIsUndecided() {
    assertThat(ask("  order is in: {sql: select status from nowhere, is: 1}\n", "The order is in."))
        .satisfies(
            f -> assertThat(f.result()).isEqualTo(UNDECIDED),
            f ->
                assertThat(f.saw())
                    .startsWith("the database answered: Table \"NOWHERE\" not found"));
    assertThat(ask("  order is in: {sql: 'select 1, 2', is: 1}\n", "The order is in.").saw())
        .isEqualTo("the query gives 2 columns; select one");
  }

  @Test
  void aDatabaseThatIsDownIsUndecided() {
    assertThat(asked.ask(database(jar(), "org.h2.Driver", 1) + STATUS, "The order CS-1 is PAID."))
        .satisfies(
            f -> assertThat(f.result()).isEqualTo(UNDECIDED),
            f -> assertThat(f.saw()).startsWith("the database answered: Connection is broken"));
  }

  @Test
  void aDatabaseThatTakesTooLongIsUndecided() throws SQLException {
    run("create alias if not exists sleep for 'java.lang.Thread.sleep(long)'");
    assertThat(
            ask("  order is in: {sql: 'select sleep(8000)', is: 1}\n", "The order is in.").result())
        .isEqualTo(UNDECIDED);
  }

  @Test
  void aDriverThatIsNotThereIsNamedWithItsRemedy() {
    assertThat(
            asked
                .ask(database("lib/h2.jar", "org.h2.Driver", 1) + STATUS, "The order CS-1 is PAID.")
                .saw())
        .startsWith("there is no driver at ")
        .endsWith("h2.jar; put its jar there, or write another path as jar:");
    asked.with("MAVEN_REPO_LOCAL", "/nowhere");
    assertThat(
            asked
                .ask(
                    database("com.h2database:h2:9.9", "org.h2.Driver", 1) + STATUS,
                    "The order CS-1 is PAID.")
                .saw())
        .contains("com.h2database:h2:9.9 is not in the local Maven repository")
        .endsWith("get it with: mvn dependency:get -Dartifact=com.h2database:h2:9.9");
    assertThat(
            asked
                .ask(database(jar(), "org.h2.Drover", 1) + STATUS, "The order CS-1 is PAID.")
                .saw())
        .startsWith("the driver org.h2.Drover could not be loaded from ");
  }

  @Test
  void whatAQueryDoesIsRolledBackUnlessItMayWrite() throws SQLException {
    run("create table if not exists seen (n int)");
    run("create alias if not exists mark for 'dev.journeyman.behind.DatabaseTests$Marks.mark'");
    String query = "  it is marked: {sql: 'select mark()', %s is: 1}\n";
    assertThat(ask(query.formatted(""), "It is marked.").isHeld()).isTrue();
    assertThat(seen()).isZero();
    assertThat(ask(query.formatted("writes: allowed,"), "It is marked.").isHeld()).isTrue();
    assertThat(seen()).isEqualTo(1);
  }

  /** A function of the database that does something, as a SELECT may call. */
  public static final class Marks {
    private Marks() {}

    public static int mark(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        return statement.executeUpdate("insert into seen values (1)");
      }
    }
  }

  private int seen() throws SQLException {
    try (Statement statement = own.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from seen")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
