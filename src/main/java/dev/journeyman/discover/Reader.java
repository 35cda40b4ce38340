package dev.journeyman.discover;

import dev.journeyman.discover.Form.Field;
import dev.journeyman.discover.Form.Method;
import dev.journeyman.surface.Anatomy;
import dev.journeyman.surface.Anatomy.Control;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the forms, buttons and links of a page from what was seen of it. */
final class Reader {

  private static final int LONGEST = 80;
  private static final int MOST_FORMS = 40;
  private static final int MOST_FIELDS = 40;
  private static final int MOST_ACTIONS = 20;

  private final Sight sight;
  private final Anatomy anatomy;
  private final Map<String, Element> seen = new HashMap<>();

  Reader(Sight sight, Anatomy anatomy) {
    this.sight = sight;
    this.anatomy = anatomy;
    sight.elements().forEach(it -> seen.put(it.ref(), it));
  }

  /** A link of the app, and the name by which people tell it from others; empty where none does. */
  record Link(Address to, String name, Optional<String> sayable) {}

  String heading() {
    List<Element> headings =
        sight.elements().stream()
            .filter(it -> it.role().equals("heading") && !it.title().isBlank())
            .toList();
    return headings.stream()
        .filter(it -> it.tag().equals("h1"))
        .findFirst()
        .or(() -> headings.stream().findFirst())
        .map(it -> Words.line(it.title(), LONGEST))
        .orElse("");
  }

  /** Forms that can be seen; each that is there several times once. */
  List<Form> forms() {
    Map<String, Form> forms = new LinkedHashMap<>();
    anatomy.forms().stream()
        .limit(MOST_FORMS)
        .flatMap(it -> form(it).stream())
        .forEach(it -> forms.putIfAbsent(it.key(), it));
    List<Field> loose = fields(anatomy.loose());
    if (!loose.isEmpty()) {
      String title = loose.size() == 1 ? loose.get(0).label() : "Fields of the page";
      Form form =
          new Form(
              title,
              Method.SCRIPT,
              Optional.empty(),
              loose,
              List.of(),
              Optional.empty(),
              Optional.empty());
      forms.putIfAbsent(form.key(), form);
    }
    return List.copyOf(forms.values());
  }

  private Optional<Form> form(Anatomy.Form form) {
    List<Field> fields = fields(form.controls());
    List<String> buttons = titles(form.controls().stream().filter(Control::isButton).toList());
    Optional<Address> action = Address.of(form.action());
    boolean script = action.isEmpty() || form.method().equals("dialog");
    Method method =
        script ? Method.SCRIPT : form.method().equals("post") ? Method.POST : Method.GET;
    String title =
        Optional.of(form.name())
            .filter(it -> !it.isBlank())
            .or(() -> headingIn(form.ref()))
            .or(() -> buttons.stream().findFirst())
            .or(() -> fields.stream().map(Field::label).filter(it -> !it.isBlank()).findFirst())
            .orElse("A form without a name");
    return fields.isEmpty() && buttons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Form(
                Words.line(title, LONGEST),
                method,
                script ? Optional.empty() : action,
                fields,
                buttons,
                Optional.empty(),
                Optional.empty()));
  }

  private Optional<String> headingIn(String ref) {
    return Optional.ofNullable(seen.get(ref)).stream()
        .flatMap(it -> sight.below(it).stream())
        .filter(it -> it.role().equals("heading") || it.tag().equals("legend"))
        .map(Element::title)
        .filter(it -> !it.isBlank())
        .findFirst();
  }

  private List<Field> fields(List<Control> controls) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Control control : controls) {
      Element element = seen.get(control.ref());
      if (element == null
          || control.isButton()
          || element.is(State.DISABLED)
          || fields.size() >= MOST_FIELDS) {
        continue;
      }
      Field field = field(control, element);
      String key = control.type().equals("radio") ? "radio " + control.name() : control.ref();
      fields.merge(key, field, Reader::joined);
    }
    return List.copyOf(fields.values());
  }

  private static Field field(Control control, Element element) {
    String label =
        List.of(
                element.name(),
                element.labels().label(),
                element.labels().placeholder(),
                control.name())
            .stream()
            .filter(it -> !it.isBlank())
            .findFirst()
            .orElse("");
    boolean radio = control.type().equals("radio");
    String shown = Words.line(label, LONGEST);
    return new Field(
        control.ref(),
        shown,
        control.type(),
        control.name(),
        control.required() || element.is(State.REQUIRED),
        control.least(),
        control.most(),
        control.pattern(),
        radio ? List.of(shown) : control.options());
  }

  /** One choice of several buttons is one field. */
  private static Field joined(Field one, Field other) {
    List<String> options = new ArrayList<>(one.options());
    options.addAll(other.options());
    return new Field(
        one.ref(),
        one.label(),
        one.type(),
        one.name(),
        one.required(),
        one.least(),
        one.most(),
        one.pattern(),
        options);
  }

  private List<String> titles(List<Control> controls) {
    return controls.stream()
        .flatMap(it -> Optional.ofNullable(seen.get(it.ref())).stream())
        .map(it -> Words.line(it.title(), LONGEST))
        .filter(it -> !it.isBlank())
        .distinct()
        .toList();
  }

  /** What buttons offer besides sending what was filled in. */
  List<String> actions() {
    Set<String> sending = new LinkedHashSet<>();
    forms().stream()
        .filter(it -> !it.fields().isEmpty())
        .forEach(it -> sending.addAll(it.buttons()));
    return sight.elements().stream()
        .filter(it -> Set.of("button", "menuitem", "switch").contains(it.role()))
        .map(it -> Words.line(it.title(), LONGEST))
        .filter(it -> !it.isBlank() && !sending.contains(it))
        .distinct()
        .limit(MOST_ACTIONS)
        .toList();
  }

  /** Links to pages of these origins, each address once, by the name that tells it best. */
  List<Link> links(Set<String> owned) {
    Map<String, Integer> counts = new HashMap<>();
    sight.elements().stream()
        .filter(it -> it.is(State.CLICKABLE))
        .forEach(
            it -> counts.merge(it.title().toLowerCase(java.util.Locale.ROOT), 1, Integer::sum));
    Map<Address, Link> links = new LinkedHashMap<>();
    for (Element element : sight.elements()) {
      Optional<Address> to =
          Address.of(element.labels().href()).filter(it -> owned.contains(it.origin()));
      if (to.isPresent()) {
        String name = Words.line(element.title(), LONGEST);
        boolean one =
            counts.getOrDefault(element.title().toLowerCase(java.util.Locale.ROOT), 0) == 1;
        Optional<String> sayable = Optional.of(name).filter(it -> one && Words.areSayable(it));
        links.merge(
            to.get(),
            new Link(to.get(), name, sayable),
            (old, it) -> old.sayable().isPresent() ? old : it);
      }
    }
    return List.copyOf(links.values());
  }

  /** The hosts of others that it links to. */
  Set<String> foreign(Set<String> owned) {
    Set<String> foreign = new LinkedHashSet<>();
    sight.elements().stream()
        .flatMap(it -> Address.of(it.labels().href()).stream())
        .map(Address::origin)
        .filter(it -> !owned.contains(it))
        .forEach(foreign::add);
    return foreign;
  }

  /** Elements that open something or that may do so, and do not sound as if they did more. */
  List<Element> openers(boolean deedsToo) {
    Set<String> loose = new LinkedHashSet<>(anatomy.openers());
    anatomy.loose().stream().filter(Control::isButton).forEach(it -> loose.add(it.ref()));
    anatomy.forms().stream()
        .flatMap(it -> it.controls().stream())
        .filter(it -> it.type().equals("button"))
        .forEach(it -> loose.add(it.ref()));
    return sight.elements().stream()
        .filter(it -> loose.contains(it.ref()) || it.role().equals("tab"))
        .filter(
            it ->
                it.labels().href().isEmpty()
                    && !it.is(State.DISABLED)
                    && !it.is(State.SELECTED)
                    && !it.is(State.EDITABLE))
        .filter(it -> !Deeds.leaves(it.title()) && (deedsToo || !Deeds.inButton(it.title())))
        .toList();
  }
}
