package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Fields that a sentence tells by their sort alone: "the text area", "the editor". */
final class TextFields {

  private static final Set<String> PLAIN = Set.of("input", "textarea", "select");

  private final Sight sight;

  private TextFields(Sight sight) {
    this.sight = sight;
  }

  static TextFields on(Sight sight) {
    return new TextFields(sight);
  }

  /** The editor; or what has several lines, or is the one for the text, or is whatever field. */
  Match meant(Query query, Purpose purpose, Function<Query, Match> look) {
    Match any = look.apply(query.named());
    if (any.isOne() || query.ordinal().isGiven() || purpose.isOfAll()) {
      return any;
    }
    Match editors = only(TextFields::isEditor, any, query);
    if (Kind.isEditor(query) && !editors.isNone()) {
      return editors;
    }
    Match called = look.apply(query.named("text"));
    Match tall = only(e -> e.tag().equals("textarea"), any, query);
    return called.isOne() ? called : tall.isNone() ? any : tall;
  }

  private Match only(Predicate<Element> sort, Match any, Query query) {
    List<Element> found = any.found().stream().filter(sort).toList();
    return Match.of(found, query, Surroundings.on(sight).tellApart(found));
  }

  /** What takes text and is no field of a form, as editors of rich text are. */
  private static boolean isEditor(Element element) {
    return element.is(State.EDITABLE) && !PLAIN.contains(element.tag());
  }
}
