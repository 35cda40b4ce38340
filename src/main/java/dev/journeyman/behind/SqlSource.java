package dev.journeyman.behind;

import dev.journeyman.config.Database;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * One value of one row of the database. Unless it may write, the connection is read-only, and what
 * was done is rolled back in any case.
 */
record SqlSource(SqlText sql, boolean writes) implements Source {

  /** Enough to know that there are several. */
  private static final int MOST_ROWS = 3;

  /** Types of which a driver makes a value from its text. */
  private static final Set<Integer> TYPED =
      Set.of(
          Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.DECIMAL,
          Types.NUMERIC,
          Types.REAL,
          Types.FLOAT,
          Types.DOUBLE,
          Types.BOOLEAN,
          Types.BIT,
          Types.DATE,
          Types.TIME,
          Types.TIMESTAMP);

  @Override
  public List<String> placeholders() {
    return sql.names();
  }

  @Override
  public String describe(Map<String, String> values) {
    return "the database";
  }

  @Override
  public Answer ask(Map<String, String> values, Surroundings surroundings) {
    if (surroundings.database().isEmpty()) {
      return new Answer.Unknown("no database is named; write database: in journeyman.yaml");
    }
    Database database = surroundings.database().get();
    return Patience.USUAL.await("the database", () -> ask(database, values, surroundings));
  }

  private Answer ask(Database database, Map<String, String> values, Surroundings surroundings) {
    Drivers.Search search =
        Drivers.find(database, surroundings.folder(), surroundings.environment());
    if (search instanceof Drivers.Missing missing) {
      return new Answer.Unknown(missing.why());
    }
    String url = surroundings.secrets().apply(database.url());
    try (Connection connection =
        ((Drivers.Found) search).driver().connect(url, login(database, surroundings))) {
      if (connection == null) {
        return new Answer.Unknown(
            "the driver " + database.driver() + " does not know the address " + database.url());
      }
      return read(connection, values);
    } catch (SQLException e) {
      return new Answer.Unknown(
          "the database answered: " + Wanted.shortened(String.valueOf(e.getMessage())));
    }
  }

  private static Properties login(Database database, Surroundings surroundings) {
    Properties login = new Properties();
    if (!database.user().isEmpty()) {
      login.setProperty("user", surroundings.secrets().apply(database.user()));
      login.setProperty("password", surroundings.secrets().apply(database.password()));
    }
    return login;
  }

  private Answer read(Connection connection, Map<String, String> values) throws SQLException {
    connection.setReadOnly(!writes);
    connection.setAutoCommit(false);
    try (PreparedStatement statement = connection.prepareStatement(sql.statement())) {
      statement.setQueryTimeout((int) Patience.USUAL.longest().toSeconds());
      statement.setMaxRows(MOST_ROWS);
      bind(statement, values);
      Answer answer = answer(statement);
      if (writes) {
        connection.commit();
      }
      return answer;
    } finally {
      connection.rollback();
    }
  }

  private void bind(PreparedStatement statement, Map<String, String> values) throws SQLException {
    if (sql.names().isEmpty()) {
      return;
    }
    ParameterMetaData types = statement.getParameterMetaData();
    for (int i = 0; i < sql.names().size(); i++) {
      String value = values.getOrDefault(sql.names().get(i), "");
      int type = types.getParameterType(i + 1);
      if (TYPED.contains(type)) {
        statement.setObject(i + 1, value, type);
      } else {
        statement.setString(i + 1, value);
      }
    }
  }

  private static Answer answer(PreparedStatement statement) throws SQLException {
    if (!statement.execute()) {
      return new Answer.Unknown("the query gives no rows but changes them");
    }
    try (ResultSet rows = statement.getResultSet()) {
      int columns = rows.getMetaData().getColumnCount();
      if (columns != 1) {
        return new Answer.Unknown("the query gives " + columns + " columns; select one");
      }
      if (!rows.next()) {
        return new Answer.Nothing("no such row");
      }
      Answer first = value(rows);
      return rows.next()
          ? new Answer.Unknown("several rows; narrow the query, or count them: select count(*)")
          : first;
    }
  }

  private static Answer value(ResultSet rows) throws SQLException {
    Object value = rows.getObject(1);
    if (value == null) {
      return new Answer.Nothing("a row with NULL");
    }
    if (value instanceof BigDecimal decimal) {
      return new Answer.Value(decimal.toPlainString(), true);
    }
    String text = rows.getString(1);
    return value instanceof Number
        ? new Answer.Value(text, true)
        : Answer.Value.of(value instanceof Boolean ? value.toString() : text);
  }
}
