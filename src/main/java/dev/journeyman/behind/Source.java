package dev.journeyman.behind;

import java.util.List;
import java.util.Map;

/** Where a named query asks. */
interface Source {

  /** Ask with the values of the sentence; never longer than a few seconds. */
  Answer ask(Map<String, String> values, Surroundings surroundings);

  /** The placeholders that it has, each as often as it stands there. */
  List<String> placeholders();

  /** What it is, for people, such as {@code the database}. */
  String describe(Map<String, String> values);
}
