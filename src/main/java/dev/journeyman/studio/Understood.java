package dev.journeyman.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.journeyman.advice.Advice;
import dev.journeyman.advice.Rewrite;
import dev.journeyman.gloss.Completion;
import dev.journeyman.gloss.Completions;
import dev.journeyman.gloss.Glossed;
import dev.journeyman.gloss.Understanding;
import java.util.List;
import java.util.Optional;

/** What reading a text said, as the page is told. */
record Understood(List<Overview.Trouble> problems, List<Hint> advice, List<Note> understanding) {

  static Understood of(Glossed glossed) {
    return new Understood(
        glossed.problems().stream().map(Overview.Trouble::of).toList(),
        glossed.advice().stream().map(Hint::of).toList(),
        glossed.understanding().stream().map(Note::of).toList());
  }

  /** How a place could be written better. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Hint(String code, int line, String message, String why, Optional<Change> rewrite) {
    private static Hint of(Advice advice) {
      return new Hint(
          advice.code().text(),
          advice.line(),
          advice.message(),
          advice.code().why(),
          advice.rewrite().map(Change::of));
    }
  }

  /** Lines, and what could stand there instead. */
  record Change(int first, int last, List<String> before, String replacement, String ready) {
    private static Change of(Rewrite rewrite) {
      return new Change(
          rewrite.first(),
          rewrite.last(),
          rewrite.before(),
          rewrite.replacement(),
          Walk.spelled(rewrite.ready()));
    }
  }

  /** How a line is read. */
  record Note(int line, String part, String reading, String by) {
    private static Note of(Understanding read) {
      return new Note(read.line().number(), read.part().text(), read.reading(), read.by().text());
    }
  }

  /** What could be written next. */
  record Offers(int from, List<Offer> options) {
    static Offers of(Completions completions) {
      return new Offers(completions.from(), completions.options().stream().map(Offer::of).toList());
    }
  }

  /** One thing that could be written. */
  record Offer(String label, String insert, String detail, String kind) {
    private static Offer of(Completion completion) {
      return new Offer(
          completion.label(), completion.insert(), completion.detail(), completion.kind().text());
    }
  }
}
