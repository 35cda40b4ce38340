package dev.journeyman.brain.replay;

import dev.journeyman.find.Wording;
import dev.journeyman.recording.Names;
import dev.journeyman.recording.Route;
import dev.journeyman.recording.Target;
import dev.journeyman.surface.Element;

/**
 * What tells an element from others by itself, the most telling first. Place and order only choose
 * among equals.
 */
enum Trait {
  TEST_ID("test id"),
  NAME("name"),
  TEXT("text"),
  LABEL("label"),
  PLACEHOLDER("placeholder"),
  LEADS("destination"),
  ROLE("role");

  private final String title;

  Trait(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Whether it can find an element; a role alone cannot. */
  boolean finds() {
    return this != ROLE;
  }

  /** What was recorded, with this run's data in it; empty where it had none. */
  String of(Target target, Names names) {
    return switch (this) {
      case TEST_ID -> names.fill(target.testId());
      case NAME -> names.fill(target.name());
      case TEXT -> names.fill(target.text());
      case LABEL -> names.fill(target.label());
      case PLACEHOLDER -> names.fill(target.placeholder());
      case LEADS -> target.leads();
      case ROLE -> target.role();
    };
  }

  boolean is(String recorded, Element element, Names names) {
    return switch (this) {
      case TEST_ID -> element.labels().testId().equals(recorded);
      case NAME -> shows(element.name(), recorded);
      case TEXT -> shows(element.text().lines().findFirst().orElse(""), recorded);
      case LABEL -> shows(element.labels().label(), recorded);
      case PLACEHOLDER -> shows(element.labels().placeholder(), recorded);
      case LEADS ->
          !element.labels().href().isEmpty()
              && Route.of(element.labels().href(), names).equals(recorded);
      case ROLE -> element.role().equals(recorded);
    };
  }

  /** Long texts are recorded up to some length. */
  private static boolean shows(String text, String recorded) {
    String shown = text.strip();
    return !shown.isEmpty()
        && (Wording.same(shown, recorded)
            || (recorded.length() >= Target.LONGEST && shown.startsWith(recorded)));
  }
}
