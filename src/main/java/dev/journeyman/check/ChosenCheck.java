package dev.journeyman.check;

import dev.journeyman.find.Finder;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import dev.journeyman.find.Reader;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something is what was chosen: the mark of its option, button, tab or row says so, or a chooser
 * shows it.
 *
 * @param field which chooser, where the sentence names one
 */
public record ChosenCheck(Query value, Optional<Query> field) implements Check {

  private static final Set<String> CHOOSERS = Set.of("combobox", "listbox", "select");

  @Override
  public Finding on(Scene scene) {
    Sight sight = scene.sight();
    String expected = "\"" + value.name() + "\" chosen" + field.map(f -> " in " + f).orElse("");
    Optional<Element> shown = shown(sight).or(() -> marked(sight));
    if (shown.isPresent()) {
      return isOnlyTyped(shown.get(), scene.soFar())
          ? Finding.undecided(
              expected,
              shown.get().describe() + " holds what this step typed, which nothing tells was taken")
          : Finding.held(expected, shown.get().describe(), shown.get());
    }
    return unmarked(sight)
        .map(e -> Finding.broken(expected, e.describe() + " is there and is not chosen", e))
        .orElseGet(
            () -> Finding.undecided(expected, "nothing that is marked as chosen is called so"));
  }

  /** What is typed into a box that offers things filters them, until one of them is taken. */
  private boolean isOnlyTyped(Element shown, SoFar soFar) {
    int typed = -1;
    int taken = -1;
    for (int i = 0; i < soFar.done().size(); i++) {
      Optional<Typing> typing = Typing.of(soFar.done().get(i)).filter(it -> !it.chosen());
      typed = typing.filter(it -> Wording.holds(it.text(), value.name())).isPresent() ? i : typed;
      taken = typing.isEmpty() ? i : taken;
    }
    return typed > taken && shown.is(State.EDITABLE);
  }

  private Optional<Element> shown(Sight sight) {
    List<Element> named =
        field.map(f -> Reader.on(sight).read(f).reads()).orElse(List.of()).stream()
            .filter(read -> Wording.holds(read.text(), value.name()))
            .map(Reader.Read::element)
            .toList();
    return named.stream()
        .findFirst()
        .or(
            () ->
                sight.elements().stream()
                    .filter(e -> CHOOSERS.contains(e.role()) || CHOOSERS.contains(e.tag()))
                    .filter(e -> Wording.same(e.value().orElse(e.text()), value.name()))
                    .findFirst());
  }

  private Optional<Element> marked(Sight sight) {
    return Finder.on(sight).all(value.as(Kind.THING)).stream()
        .filter(e -> around(sight, e).anyMatch(ChosenCheck::isMarked))
        .findFirst();
  }

  /** What could bear a mark, and bears none. */
  private Optional<Element> unmarked(Sight sight) {
    return Finder.on(sight).all(value.as(Kind.THING)).stream()
        .filter(e -> e.is(State.UNCHECKED) || e.role().equals("tab") || e.role().equals("option"))
        .filter(e -> !e.tag().equals("option"))
        .findFirst();
  }

  private static Stream<Element> around(Sight sight, Element element) {
    return Stream.concat(Stream.of(element), sight.ancestorsOf(element).stream().limit(2));
  }

  private static boolean isMarked(Element e) {
    return e.is(State.SELECTED) || e.is(State.CHECKED) || e.is(State.PRESSED);
  }

  @Override
  public Mentions mentions() {
    return Mentions.of(value).and(Mentions.of(field));
  }

  @Override
  public String describe() {
    return "chosen \"" + value.name() + "\"" + field.map(f -> " in " + f.describe()).orElse("");
  }

  @Override
  public String inWords() {
    return Wording.quoted(value.name())
        + " is chosen"
        + field.map(f -> " in " + f.inWords("")).orElse("");
  }
}
