package dev.journeyman.run;

import dev.journeyman.run.RecordingView.Control;
import dev.journeyman.run.RecordingView.Kind;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What of a page can be used. */
final class Controls {

  private static final Set<String> VALUED = Set.of("button", "slider", "spinbutton");

  private Controls() {}

  static List<Control> on(Sight sight, UnaryOperator<String> redact) {
    return sight.elements().stream()
        .filter(e -> !e.is(State.DISABLED))
        .flatMap(
            e ->
                kind(e)
                    .map(
                        kind ->
                            new Control(
                                e.ref(),
                                e.role(),
                                redact.apply(e.title()),
                                redact.apply(e.value().orElse("")),
                                kind,
                                e.box()))
                    .stream())
        .toList();
  }

  private static Optional<Kind> kind(Element element) {
    if (element.tag().equals("select")) {
      return Optional.of(Kind.CHOICE);
    }
    if (element.is(State.EDITABLE)) {
      return Optional.of(Kind.FIELD);
    }
    if (element.is(State.CHECKED) || element.is(State.UNCHECKED)) {
      return Optional.of(Kind.CHECK);
    }
    boolean button = element.role().equals("button") || element.is(State.CLICKABLE);
    boolean file = element.tag().equals("input") && !VALUED.contains(element.role());
    if (file) {
      return Optional.of(Kind.FILE);
    }
    if (element.role().equals("link")) {
      return Optional.of(Kind.LINK);
    }
    return button && !element.role().equals("generic") && !element.tag().equals("option")
        ? Optional.of(Kind.BUTTON)
        : Optional.empty();
  }
}
