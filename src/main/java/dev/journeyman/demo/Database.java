package dev.journeyman.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shop's own H2 database: one connection, one statement at a time, gone when it is closed. */
final class Database implements AutoCloseable {
  private static final String SCRIPTS = "classpath:/dev/journeyman/demo/";

  /** Reads the current row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Connection connection;

  private Database(Connection connection) {
    this.connection = connection;
  }

  static Database inMemory() {
    try {
      Database database = new Database(DriverManager.getConnection("jdbc:h2:mem:"));
      database.fill();
      return database;
    } catch (SQLException failure) {
      throw new IllegalStateException("Could not open the shop's database", failure);
    }
  }

  synchronized void reset() {
    update("drop all objects");
    fill();
  }

  private void fill() {
    update("runscript from '" + SCRIPTS + "schema.sql'");
    update("runscript from '" + SCRIPTS + "seed.sql'");
  }

  synchronized <T> List<T> query(Row<T> row, String sql, Object... values) {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(row.read(rows));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("Could not read with: " + sql, failure);
    }
  }

  <T> Optional<T> first(Row<T> row, String sql, Object... values) {
    return query(row, sql, values).stream().findFirst();
  }

  synchronized void update(String sql, Object... values) {
    try (PreparedStatement statement = prepare(sql, values)) {
      statement.execute();
    } catch (SQLException failure) {
      throw new IllegalStateException("Could not write with: " + sql, failure);
    }
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new IllegalStateException("Could not close the shop's database", failure);
    }
  }
}
