package dev.journeyman.check;

/** What must be true of the app, in a form that can be tried and that can fail. */
public interface Check {

  Finding on(Scene scene);

  /** The check in one canonical phrase, such as {@code count row in table "Users" = 3}. */
  String describe();

  /** The check as a clause for people: {@code there are exactly 3 rows in the table “Users”}. */
  String inWords();
}
