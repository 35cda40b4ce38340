package dev.journeyman.brain.vision;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page as if nobody had filled in its form since the step began: what was typed, chosen or ticked
 * is no outcome until the app shows it elsewhere.
 */
final class Untyped {

  private static final Set<State> CHOSEN =
      EnumSet.of(State.CHECKED, State.UNCHECKED, State.SELECTED, State.PRESSED);
  private static final Pattern ABOUT_FORM =
      Pattern.compile(
          "\\b(fields?|box|boxes|inputs?|form|(pre-?)?filled|entered|typed|values?|select\\w*|chosen|checked|ticked|checkbox|options?|drop-?down|toggle\\w*|switch\\w*|disabled|enabled)\\b");

  private Untyped() {}

  /** Whether an expectation is about the form itself. */
  static boolean isAboutForm(String expectation) {
    return ABOUT_FORM.matcher(Author.fold(expectation)).find();
  }

  static Sight of(Sight after, Sight before) {
    Map<String, Element> earlier =
        before.elements().stream()
            .collect(Collectors.toMap(Element::ref, Function.identity(), (one, other) -> one));
    return new Sight(
        after.url(),
        after.title(),
        after.text(),
        after.elements().stream()
            .map(e -> isControl(e) ? as(e, Optional.ofNullable(earlier.get(e.ref()))) : e)
            .toList(),
        after.tab(),
        after.tabs(),
        after.activity(),
        after.unread());
  }

  private static boolean isControl(Element element) {
    return element.is(State.EDITABLE)
        || Set.of("input", "select", "textarea", "option").contains(element.tag());
  }

  private static Element as(Element now, Optional<Element> then) {
    Set<State> states = EnumSet.noneOf(State.class);
    states.addAll(now.states());
    if (then.isPresent()) {
      states.removeAll(CHOSEN);
      then.get().states().stream().filter(CHOSEN::contains).forEach(states::add);
    }
    return new Element(
        now.ref(),
        now.index(),
        now.parent(),
        now.tag(),
        now.role(),
        now.name(),
        now.text(),
        then.map(Element::value).orElse(now.value().map(it -> "")),
        now.labels(),
        states,
        now.box());
  }
}
