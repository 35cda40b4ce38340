package dev.journeyman.check;

import java.util.List;

/** What must be true of the app, in a form that can be tried and that can fail. */
public interface Check {

  Finding on(Scene scene);

  /** Several checks that must all hold, where it is made of such. */
  default List<Check> parts() {
    return List.of(this);
  }

  /**
   * Whether it asks for something to be shown, which may be meant to come and go; all else is a
   * state, which must hold at the end of the step.
   */
  default boolean isOfShowing() {
    return false;
  }

  /** Whether it looks at nothing but the page as it was seen. */
  default boolean isOfSight() {
    return true;
  }

  /** What its sentence names. */
  default Mentions mentions() {
    return parts().equals(List.of(this))
        ? Mentions.NONE
        : parts().stream().map(Check::mentions).reduce(Mentions.NONE, Mentions::and);
  }

  /** The check in one canonical phrase, such as {@code count row in table "Users" = 3}. */
  String describe();

  /** The check as a clause for people: {@code there are exactly 3 rows in the table “Users”}. */
  String inWords();
}
