package dev.journeyman.behind;

/** What came of a question to the app. */
sealed interface Answer {

  /**
   * One value.
   *
   * @param number whether it is a number where it comes from, so that 16.4 is 16.40
   */
  record Value(String text, boolean number) implements Answer {
    static Value of(String text) {
      return new Value(text.strip(), false);
    }
  }

  /** The app was asked and has nothing of the kind, which tells something of the app. */
  record Nothing(String what) implements Answer {}

  /** It cannot be told what the app would say. */
  record Unknown(String why) implements Answer {}
}
