package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.State;
import java.util.Set;

/** What a thing is wanted for, which decides what may be meant by its name. */
public enum Purpose {
  CLICK,
  POINT,
  FILL,
  SELECT,
  CHECK,
  UPLOAD,
  READ,
  COUNT,
  /** Like to count, but whoever quoted a name meant the whole of it. */
  PROVE;

  private static final Set<String> CHECKABLE =
      Set.of("checkbox", "switch", "radio", "menuitemcheckbox", "menuitemradio", "option");

  boolean suits(Element element) {
    boolean nativeOption = element.tag().equals("option");
    return switch (this) {
      case CLICK -> !nativeOption && (element.is(State.CLICKABLE) || element.is(State.EDITABLE));
      case POINT -> !nativeOption;
      case FILL -> element.is(State.EDITABLE);
      case SELECT -> element.role().equals("combobox") || element.role().equals("listbox");
      case CHECK -> CHECKABLE.contains(element.role());
      case UPLOAD -> isFileInput(element) || element.is(State.CLICKABLE);
      case READ, COUNT, PROVE -> true;
    };
  }

  /** Whether an element may serve where none suits: people also click on plain text. */
  boolean tolerates(Element element) {
    return switch (this) {
      case CLICK -> !element.tag().equals("option");
      case CHECK, SELECT -> element.is(State.CLICKABLE);
      default -> false;
    };
  }

  boolean settlesForLess() {
    return this == CLICK || this == CHECK || this == SELECT;
  }

  /** Whether all that there are of it are wanted, however many. */
  boolean isOfAll() {
    return this == COUNT || this == PROVE;
  }

  static boolean isFileInput(Element element) {
    return element.tag().equals("input") && !element.is(State.EDITABLE);
  }
}
