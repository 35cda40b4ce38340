package dev.journeyman.testcase.table;

import java.util.Optional;

/** The columns that somebody named, where their own names do not tell. */
public record ColumnNames(
    Optional<String> step, Optional<String> expected, Optional<String> title) {

  /** Where nobody named one. */
  public static final ColumnNames NONE =
      new ColumnNames(Optional.empty(), Optional.empty(), Optional.empty());
}
