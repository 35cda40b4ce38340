package dev.journeyman.run;

import dev.journeyman.gloss.Part;
import dev.journeyman.gloss.Understanding;
import dev.journeyman.gloss.Understanding.By;
import dev.journeyman.testcase.CaseLine;
import dev.journeyman.testcase.Plainer;
import java.util.Optional;

/**
 * A line of a journey that was imported.
 *
 * @param origin the sentence that it was
 * @param from {@code pay.feature:14}
 * @param torn whether its reading takes values that stood apart for one
 */
public record ImportedLine(
    Understanding understanding, Optional<CaseLine> origin, String from, boolean torn) {

  /** What becomes of it when its journey runs. */
  public enum Fate {
    READ("read"),
    NEEDS_MODEL("needs-model"),
    REWRITE("rewrite");

    private final String text;

    Fate(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /** Other words that would be read; nothing where none are known. */
  public Optional<String> rewrite() {
    boolean deed = understanding.part() == Part.STEP || understanding.part() == Part.BEFORE;
    return fate() == Fate.READ || !deed ? Optional.empty() : origin.flatMap(Plainer::deed);
  }

  public Fate fate() {
    By by = understanding.by();
    boolean read = by == By.PLAIN || by == By.PROJECT;
    return torn ? Fate.REWRITE : read ? Fate.READ : Fate.NEEDS_MODEL;
  }
}
