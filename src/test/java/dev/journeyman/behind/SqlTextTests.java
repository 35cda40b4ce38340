package dev.journeyman.behind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTests {

  @Test
  void namesBecomeQuestionMarksAndTextsAndCastsDoNot() {
    SqlText sql =
        SqlText.of(
            "select ':no', \":no\", total::text -- :no\n from orders /* :no */ where a = :one and b = :two or c = :one;");

    assertThat(sql.statement())
        .isEqualTo(
            "select ':no', \":no\", total::text -- :no\n from orders /* :no */ where a = ? and b = ? or c = ?");
    assertThat(sql.names()).containsExactly("one", "two", "one");
    assertThat(sql.statements()).isEqualTo(1);
    assertThat(sql.writing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update orders set status = 'PAID'",
        "-- select\ndelete from orders",
        "with gone as (delete from orders returning id) select count(*) from gone",
        "select * into copy from orders",
        "select nextval('number')",
        "select id from orders for update",
        "call pay()",
        "explain analyze delete from orders",
        "",
      })
  void whatWritesIsNoticed(String sql) {
    assertThat(SqlText.of(sql).writing()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select status from orders",
        "WITH last AS (SELECT 1) SELECT * FROM last",
        "select 'update', \"delete\", updated_at from orders",
        "select $$drop; it$$",
      })
  void whatReadsIsNotRefused(String sql) {
    assertThat(SqlText.of(sql).writing()).isEmpty();
    assertThat(SqlText.of(sql).statements()).isEqualTo(1);
  }

  @Test
  void aSecondStatementIsCounted() {
    assertThat(SqlText.of("select 1; drop table orders").statements()).isEqualTo(2);
    assertThat(SqlText.of("select ';' ; ").statements()).isEqualTo(1);
  }
}
