package dev.journeyman.scribe;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Optional;

/** Files, fields, states, order and address. */
final class StateChanges extends Difference {

  StateChanges(List<Clause> clauses, Sight before, Sight after) {
    super(clauses, before, after);
  }

  @Override
  void look() {
    downloads();
    fields();
    states();
    order();
    address();
  }

  private void downloads() {
    after.activity().downloads().stream()
        .map(Activity.Download::name)
        .distinct()
        .forEach(name -> add("The file " + Quoted.of(name) + " is downloaded.", 100));
  }

  private void fields() {
    Clause last = clauses.get(clauses.size() - 1);
    for (Element field : after.elements()) {
      Optional<Element> was =
          before.elements().stream().filter(e -> e.ref().equals(field.ref())).findFirst();
      boolean own =
          clauses.stream()
              .flatMap(c -> c.action().target().stream())
              .anyMatch(e -> e.ref().equals(field.ref()));
      String value = field.value().orElse("");
      boolean holding = field.is(State.EDITABLE) || field.tag().equals("select");
      boolean readable = holding && isText(value) && !field.is(State.SECRET);
      if (readable && !was.flatMap(Element::value).equals(field.value())) {
        boolean lastOne =
            last.action().target().filter(e -> e.ref().equals(field.ref())).isPresent();
        int worth = own ? (lastOne ? 22 : 20) : was.isPresent() ? 66 : 52;
        Naming.on(after).names(field).stream()
            .limit(2)
            .forEach(
                n ->
                    add(
                        "The " + Quoted.of(n) + " field contains " + Quoted.of(value) + ".",
                        worth));
      }
    }
  }

  private void states() {
    for (Element element : after.elements()) {
      Optional<Element> was =
          before.elements().stream().filter(e -> e.ref().equals(element.ref())).findFirst();
      if (was.isEmpty() || element.states().equals(was.get().states())) {
        continue;
      }
      String name = Naming.on(after).names(element).stream().findFirst().orElse("");
      if (name.isEmpty()) {
        continue;
      }
      boolean own =
          clauses.stream()
              .flatMap(c -> c.action().target().stream())
              .anyMatch(e -> e.ref().equals(element.ref()));
      if (became(element, was.get(), State.CHECKED)) {
        add(Quoted.of(name) + " is ticked.", own ? 30 : 58);
      } else if (became(element, was.get(), State.UNCHECKED)) {
        add(Quoted.of(name) + " is not ticked.", own ? 30 : 58);
      }
      String noun = Naming.noun(element).map(n -> " " + n).orElse("");
      if (became(element, was.get(), State.DISABLED)) {
        add("The " + Quoted.of(name) + noun + " is disabled.", 57);
      } else if (became(was.get(), element, State.DISABLED)) {
        add("The " + Quoted.of(name) + noun + " is enabled.", 57);
      }
      if (became(element, was.get(), State.SELECTED) && !element.tag().equals("option")) {
        add("The " + Quoted.of(name) + noun + " is selected.", 59);
      }
    }
  }

  private static boolean became(Element now, Element was, State state) {
    return now.is(state) && !was.is(state);
  }

  private void order() {
    clauses.stream()
        .map(Clause::action)
        .forEach(
            action -> {
              if (action instanceof Action.Drag drag) {
                order(drag.element(), drag.onto());
              }
            });
  }

  private void order(Element one, Element other) {
    for (String a : Naming.on(before).names(one)) {
      for (String b : Naming.on(before).names(other)) {
        add(Quoted.of(a) + " comes before " + Quoted.of(b) + ".", 93);
        add(Quoted.of(b) + " comes before " + Quoted.of(a) + ".", 93);
      }
    }
  }

  private void address() {
    if (isText(after.title()) && !after.title().equals(before.title())) {
      add("The page title is " + Quoted.of(after.title()) + ".", 38);
    }
    if (!path(after).equals(path(before)) && path(after).matches("/[\\w/.-]*")) {
      add("The page address is " + Quoted.of(path(after)) + ".", 34);
    }
  }
}
