package dev.journeyman.evidence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.journeyman.check.Finding;
import dev.journeyman.plan.Plan;
import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One thing that happened in a journey. Facts are about the step that was last begun. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Fact.JourneyBegan.class, name = "journey-began"),
  @JsonSubTypes.Type(value = Fact.StepBegan.class, name = "step-began"),
  @JsonSubTypes.Type(value = Fact.Acted.class, name = "acted"),
  @JsonSubTypes.Type(value = Fact.Remembered.class, name = "remembered"),
  @JsonSubTypes.Type(value = Fact.Halted.class, name = "halted"),
  @JsonSubTypes.Type(value = Fact.Checked.class, name = "checked"),
  @JsonSubTypes.Type(value = Fact.Relapsed.class, name = "relapsed"),
  @JsonSubTypes.Type(value = Fact.Unread.class, name = "unread"),
  @JsonSubTypes.Type(value = Fact.Asked.class, name = "asked"),
  @JsonSubTypes.Type(value = Fact.Changed.class, name = "changed"),
  @JsonSubTypes.Type(value = Fact.Noticed.class, name = "noticed"),
  @JsonSubTypes.Type(value = Fact.Slipped.class, name = "slipped"),
  @JsonSubTypes.Type(value = Fact.Renamed.class, name = "renamed"),
  @JsonSubTypes.Type(value = Fact.Hinted.class, name = "hinted"),
  @JsonSubTypes.Type(value = Fact.Happened.class, name = "happened"),
  @JsonSubTypes.Type(value = Fact.AppLogged.class, name = "app-logged"),
  @JsonSubTypes.Type(value = Fact.Outlined.class, name = "outlined"),
  @JsonSubTypes.Type(value = Fact.Filmed.class, name = "filmed"),
  @JsonSubTypes.Type(value = Fact.Pictured.class, name = "pictured"),
  @JsonSubTypes.Type(value = Fact.StepEnded.class, name = "step-ended"),
  @JsonSubTypes.Type(value = Fact.JourneyEnded.class, name = "journey-ended"),
})
public sealed interface Fact {

  /** The plan is kept whole, so that a report needs nothing but the journal. */
  record JourneyBegan(Plan plan, String browser) implements Fact {}

  /** A step was begun: its index in {@link Plan#steps()}. */
  record StepBegan(int step) implements Fact {}

  /**
   * Something was done.
   *
   * @param by who decided: {@code plain}, {@code replay}, {@code vision}
   * @param where the element in the viewport just before the action
   */
  record Acted(String action, String by, Outcome outcome, Optional<Box> where, Duration took)
      implements Fact {}

  record Remembered(String name, String value) implements Fact {}

  record Halted(Halt why, String message) implements Fact {}

  /**
   * A check was tried.
   *
   * @param expectation its index in the step's expectations; for {@link Moment#THROUGHOUT} in
   *     {@link Plan#always()}
   * @param check what was tried, a sentence a line; {@link Checked#LOOKED_AT} where none says it
   * @param by who turned the sentence into this check: {@code plain}, or the name of a model
   * @param still whether the author expects that it held before too
   * @param took since the step was done: until it held, or until it was seen not to
   */
  record Checked(
      int expectation,
      Moment moment,
      String check,
      String by,
      boolean still,
      Finding finding,
      Duration took)
      implements Fact {

    /** Somebody looked at the page and ruled. */
    public static final String LOOKED_AT = "looked at";
  }

  /**
   * What a step that was over had promised did not hold any more before anything else was done.
   *
   * @param step whose promise it is, in {@link Plan#steps()}; not the one that was begun
   * @param after how long the step had been over
   */
  record Relapsed(int step, int expectation, Finding finding, Duration after) implements Fact {}

  /**
   * An expectation that nobody could turn into a check; {@code understood} is the part that was
   * read.
   */
  record Unread(int expectation, Moment moment, String understood, String message)
      implements Fact {}

  /**
   * A model was asked.
   *
   * @param purpose what for: {@code act}, {@code check} or {@code judge}
   * @param input tokens read anew, {@code cached} those from the provider's cache, {@code output}
   *     those written
   * @param dollars what it cost, empty where the price is not known
   * @param said the model's own words: an argument, never evidence
   */
  record Asked(
      String model,
      String purpose,
      long input,
      long cached,
      long output,
      Optional<BigDecimal> dollars,
      Duration took,
      String said)
      implements Fact {}

  /** Why it was decided otherwise than before, such as how a recording no longer fits. */
  record Changed(String what, String detail) implements Fact {}

  /** What came of the last action, where people would not expect it. */
  record Noticed(String text) implements Fact {}

  /** Why what the step came to says nothing of the app: who decided missed what it is about. */
  record Slipped(String why) implements Fact {}

  /** The app calls something otherwise than the journey does, and a recording knew it even so. */
  record Renamed(String was, String is) implements Fact {}

  /**
   * A hint of the journey was heeded, or why it was not.
   *
   * @param hint its index in {@link Plan#hints()}
   * @param detail what was clicked, what is in the way, or where the journey speaks of it itself
   */
  record Hinted(int hint, What what, String detail, Optional<Box> where, Duration took)
      implements Fact {

    /** What came of it. */
    public enum What {
      PUT_AWAY,
      /** It shows, and could not be put away. */
      IN_THE_WAY,
      /** The journey speaks of it itself, so it was left alone. */
      LEFT,
      /** No grammar reads it: only a model can make use of it. */
      UNREAD
    }
  }

  /** What the page did besides; {@code blank} where it showed nothing at the end of the step. */
  record Happened(Activity activity, boolean blank) implements Fact {}

  record AppLogged(List<String> lines) implements Fact {
    public AppLogged {
      lines = List.copyOf(lines);
    }
  }

  /** What the page offered to a person who cannot see it, where a step did not pass. */
  record Outlined(List<String> elements) implements Fact {
    public Outlined {
      elements = List.copyOf(elements);
    }
  }

  /**
   * The journey was filmed.
   *
   * @param file its name in the folder of films
   * @param chapters when it shows each step that was begun, in their order
   */
  record Filmed(String file, List<Duration> chapters, Duration took) implements Fact {
    public Filmed {
      chapters = List.copyOf(chapters);
    }
  }

  /**
   * A picture was taken.
   *
   * @param file its name in the folder of pictures
   * @param marks what to outline on it
   */
  record Pictured(String file, Shot shot, List<Mark> marks) implements Fact {
    public Pictured {
      marks = List.copyOf(marks);
    }
  }

  record StepEnded(Duration took) implements Fact {}

  record JourneyEnded(Duration took) implements Fact {}

  /** When a check was tried. */
  enum Moment {
    BEFORE,
    /**
     * Before the last thing that was done in the step, or for an outcome on the page on which the
     * journey began; told only where it held.
     */
    EARLIER,
    /** When it had come to hold; told only where it was not to be seen to the end of the step. */
    HELD,
    /** On the look at the page that had come to rest, by which the step is judged. */
    AFTER,
    THROUGHOUT
  }

  /** What a picture shows. */
  enum Shot {
    /** The page just before the step's main action, with its target marked. */
    ACTION,
    /** What a model was shown when it was asked. */
    SHOWN,
    /** The page when all of the step's expectations held, of which one did not to the end. */
    HELD,
    /** The page on which the step's expectations were looked at in the end. */
    RESULT
  }

  /**
   * A place on a picture and what it is: {@code acted}, {@code held}, {@code broken}, or {@code
   * secret}, which is never published.
   */
  record Mark(Box box, String what) {}
}
