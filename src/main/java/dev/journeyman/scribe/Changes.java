package dev.journeyman.scribe;

import dev.journeyman.find.Query;
import dev.journeyman.find.Reader;
import dev.journeyman.find.Wording;
import dev.journeyman.scribe.Proposal.Span;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences about what differs between the sights before and after a step, not yet tried. */
final class Changes {

  private static final int LONGEST = 80;
  private static final int LONGEST_VALUE = 40;
  private static final int MOST_GONE = 8;
  private static final Set<String> MESSAGES = Set.of("status", "alert", "log");
  private static final Set<String> CELLS = Set.of("cell", "gridcell", "rowheader");
  private static final Set<String> FRAMES = Set.of("banner", "navigation", "contentinfo");

  private final List<Clause> clauses;
  private final Sight before;
  private final Sight after;
  private final Set<String> linesBefore;
  private final List<Proposal> ideas = new ArrayList<>();

  Changes(List<Clause> clauses, Sight before, Sight after) {
    this.clauses = clauses;
    this.before = before;
    this.after = after;
    this.linesBefore = lines(before.text()).collect(Collectors.toSet());
  }

  List<Proposal> ideas() {
    downloads();
    messages();
    headings();
    labels();
    rows();
    texts();
    gone();
    fields();
    states();
    order();
    refusals();
    address();
    return ideas;
  }

  private void add(String text, int worth, Span span) {
    boolean passing = Passing.looksPassing(withoutTyped(text)) || text.contains("{{");
    if (!passing) {
      ideas.add(new Proposal(text, worth, span));
    }
  }

  private void add(String text, int worth) {
    add(text, worth, Span.LASTING);
  }

  /** What the person gave will be given again, whatever it looks like. */
  private String withoutTyped(String text) {
    String rest = text;
    for (String typed : typed()) {
      rest = rest.replace(typed, "");
    }
    return rest;
  }

  private List<String> typed() {
    return clauses.stream()
        .map(Clause::action)
        .flatMap(
            a ->
                a instanceof Action.Fill fill
                    ? Stream.of(fill.text())
                    : a instanceof Action.Select select
                        ? select.labels().stream()
                        : a instanceof Action.Type type ? Stream.of(type.text()) : Stream.empty())
        .filter(t -> t.length() > 1)
        .toList();
  }

  private void downloads() {
    after.activity().downloads().stream()
        .map(Activity.Download::name)
        .distinct()
        .forEach(name -> add("The file " + Quoted.of(name) + " is downloaded.", 100));
  }

  /** What the app says by itself: counters that stay and messages that go. */
  private void messages() {
    for (Element element : after.elements()) {
      if (!MESSAGES.contains(element.role()) || element.text().isBlank()) {
        continue;
      }
      String said = Wording.plain(element.text());
      if (said.matches("[£$€]?[\\d.,]+%?") && !element.name().isBlank()) {
        String name = element.name().toLowerCase(Locale.ROOT);
        boolean plain = name.matches("[a-z]+( [a-z]+)*");
        add(
            "The " + (plain ? name : Quoted.of(element.name())) + " shows " + said + ".",
            isOtherPage() ? 90 : 96);
      }
      boolean problem = element.role().equals("alert");
      lines(element.text())
          .filter(this::isNew)
          .forEach(
              line -> add(shown(line), problem ? 91 : 82, problem ? Span.LASTING : Span.MESSAGE));
    }
  }

  private void headings() {
    after.elements().stream()
        .filter(e -> e.role().equals("heading"))
        .forEach(
            e ->
                lines(e.text())
                    .limit(1)
                    .filter(this::isNew)
                    .forEach(
                        line ->
                            add(shown(line), isFramed(e) ? 60 : e.tag().equals("h1") ? 92 : 68)));
  }

  /** "Total" shows "£29.00": terms and row headers with the value beside them. */
  private void labels() {
    Reader now = Reader.on(after);
    Reader then = Reader.on(before);
    after.elements().stream()
        .filter(e -> e.role().equals("term") || isLabelOfOne(e))
        .map(e -> Wording.plain(e.text()))
        .filter(label -> !label.isBlank() && label.length() <= LONGEST_VALUE)
        .distinct()
        .limit(12)
        .forEach(
            label -> {
              Optional<String> value = one(now, label);
              if (value.isPresent() && !value.equals(one(then, label))) {
                boolean sum =
                    label
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(total|payment|status|balance|sum).*");
                add(Quoted.of(label) + " shows " + Quoted.of(value.get()) + ".", sum ? 88 : 72);
              }
            });
  }

  /** A row header with one value beside it; in a table of things it names a thing. */
  private boolean isLabelOfOne(Element element) {
    return element.role().equals("rowheader")
        && after.elements().stream()
                .filter(e -> e.parent() == element.parent() && CELLS.contains(e.role()))
                .count()
            == 2;
  }

  /** What changed in the rows of a table: "£26.50" is shown in the row of "Linen apron". */
  private void rows() {
    for (Element row : after.elements()) {
      List<String> cells = row.role().equals("row") ? cells(after, row) : List.of();
      if (cells.size() < 3) {
        continue;
      }
      String title = cells.get(0);
      Optional<List<String>> was =
          before.elements().stream()
              .filter(e -> e.role().equals("row"))
              .map(e -> cells(before, e))
              .filter(c -> !c.isEmpty() && c.get(0).equals(title))
              .findFirst();
      if (was.isEmpty() && isText(title)) {
        add(shown(title), isOtherPage() ? 45 : typed().contains(title) ? 90 : 84);
      } else if (was.isPresent() && !isOtherPage()) {
        cells.stream()
            .filter(c -> isText(c) && !was.get().contains(c))
            .forEach(
                c -> add(Quoted.of(c) + " is shown in the row of " + Quoted.of(title) + ".", 89));
      }
    }
  }

  private static List<String> cells(Sight sight, Element row) {
    return sight.below(row).stream()
        .filter(e -> e.parent() == row.index() && CELLS.contains(e.role()))
        .filter(e -> sight.below(e).stream().noneMatch(inner -> inner.is(State.CLICKABLE)))
        .map(e -> Wording.plain(e.text()))
        .toList();
  }

  private static Optional<String> one(Reader reader, String label) {
    List<String> texts =
        reader.read(Query.thing(label)).reads().stream()
            .map(Reader.Read::text)
            .map(Wording::plain)
            .distinct()
            .toList();
    return texts.size() == 1 && !texts.get(0).isBlank() && texts.get(0).length() <= LONGEST_VALUE
        ? Optional.of(texts.get(0))
        : Optional.empty();
  }

  private void texts() {
    Set<String> framed = framedLines(after);
    Set<String> controls = controlNames();
    Set<String> fieldLabels =
        after.elements().stream()
            .map(e -> Wording.plain(e.labels().label()))
            .collect(Collectors.toSet());
    boolean signedIn =
        clauses.stream()
            .anyMatch(c -> c.action().target().filter(e -> e.is(State.SECRET)).isPresent());
    int place = 0;
    for (String line : lines(after.text()).distinct().toList()) {
      if (!isNew(line) || !isOneThing(after, line)) {
        continue;
      }
      int worth = 55 - Math.min(place++, 10);
      worth += typed().stream().anyMatch(t -> t.length() > 2 && Wording.holds(line, t)) ? 32 : 0;
      worth += line.matches("\\d+ \\p{L}+(?: \\p{L}+)?") ? 33 : 0;
      worth += line.length() > 60 ? -12 : 0;
      worth += controls.contains(line) ? -12 : 0;
      worth += fieldLabels.contains(line) ? -13 : 0;
      worth += framed.contains(line) ? (signedIn ? 33 : -8) : 0;
      boolean greeting =
          signedIn && line.matches("(?i)(?:hello|hi|welcome|signed in|logged in)\\b.*");
      add(shown(line), greeting ? 93 : Math.min(worth, 89));
    }
    pictures();
  }

  private void pictures() {
    Set<String> known = before.elements().stream().map(Element::name).collect(Collectors.toSet());
    after.elements().stream()
        .filter(e -> e.role().equals("img") && isText(e.name()) && !known.contains(e.name()))
        .filter(e -> !isFramed(e))
        .limit(3)
        .forEach(e -> add("The image " + Quoted.of(e.name()) + " is shown.", 50));
  }

  /** What left a page that otherwise stayed. */
  private void gone() {
    if (!path(before).equals(path(after))) {
      return;
    }
    Set<String> now = things(after);
    Set<String> beginnings =
        now.stream().filter(this::isNew).map(Changes::firstWord).collect(Collectors.toSet());
    Set<String> passed = framedLines(before);
    before.elements().stream()
        .filter(e -> MESSAGES.contains(e.role()))
        .forEach(e -> lines(e.text()).forEach(passed::add));
    List<String> gone =
        things(before).stream()
            .filter(l -> !now.contains(l) && isText(l) && !passed.contains(l))
            .filter(l -> !beginnings.contains(firstWord(l)))
            .toList();
    List<String> touched =
        clauses.stream().flatMap(c -> c.action().target().stream()).map(Element::name).toList();
    if (gone.size() <= MOST_GONE) {
      gone.stream()
          .filter(line -> !isControl(line))
          .forEach(
              line -> {
                boolean meant = touched.stream().anyMatch(t -> isNamedBy(t, line));
                int amount = line.matches("[£$€]?[\\d.,]+.*") ? 30 : 0;
                add(Quoted.of(line) + " is no longer shown.", (meant ? 92 : 62) - amount);
              });
    }
  }

  /** "Remove Red mug" names the mug; the button itself is no news. */
  private static boolean isNamedBy(String touched, String line) {
    return line.length() > 2 && !touched.equals(line) && Wording.holds(touched, line);
  }

  private boolean isControl(String line) {
    return before.elements().stream()
        .filter(e -> e.is(State.CLICKABLE))
        .anyMatch(e -> Wording.same(e.title(), line) || Wording.plain(e.text()).startsWith(line));
  }

  /** The single texts of a page, those in the cells of tables too. */
  private static Set<String> things(Sight sight) {
    Set<String> things = new LinkedHashSet<>();
    lines(sight.text()).filter(l -> isOneThing(sight, l)).forEach(things::add);
    sight.elements().stream()
        .filter(e -> CELLS.contains(e.role()) || e.role().equals("listitem"))
        .map(e -> Wording.plain(e.text().lines().findFirst().orElse("")))
        .filter(t -> !t.isBlank())
        .forEach(things::add);
    return things;
  }

  /** Who says no wants all to be as it was. */
  private void refusals() {
    boolean refused = after.activity().dialogs().stream().anyMatch(d -> !d.accepted());
    if (refused) {
      clauses.stream()
          .flatMap(c -> c.action().target().stream())
          .map(Element::name)
          .forEach(
              name ->
                  things(after).stream()
                      .filter(t -> isNamedBy(name, t))
                      .max(java.util.Comparator.comparingInt(String::length))
                      .ifPresent(t -> add(Quoted.of(t) + " is still shown.", 85)));
    }
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

  static String path(Sight sight) {
    return sight.url().replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*$", "");
  }

  private boolean isNew(String line) {
    return isText(line) && !linesBefore.contains(line);
  }

  private static boolean isText(String line) {
    return line.length() > 1
        && line.length() <= LONGEST
        && line.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static String shown(String line) {
    return Quoted.of(line) + " is shown.";
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(Wording::plain).filter(l -> !l.isBlank());
  }

  private static String firstWord(String line) {
    return line.split(" ", 2)[0];
  }

  private boolean isOtherPage() {
    return !path(before).equals(path(after));
  }

  private boolean isFramed(Element element) {
    return isFramed(after, element);
  }

  private static boolean isFramed(Sight sight, Element element) {
    return FRAMES.contains(element.role())
        || sight.ancestorsOf(element).stream().anyMatch(a -> FRAMES.contains(a.role()));
  }

  /** A line across several controls is what happens to stand side by side. */
  private static boolean isOneThing(Sight sight, String line) {
    return sight.elements().stream()
        .filter(e -> Wording.same(e.text(), line) && !e.role().equals("row"))
        .anyMatch(e -> e.is(State.CLICKABLE) || sight.below(e).stream().noneMatch(Changes::parts));
  }

  private static boolean parts(Element inner) {
    return inner.is(State.CLICKABLE)
        || CELLS.contains(inner.role())
        || inner.role().equals("columnheader");
  }

  private static Set<String> framedLines(Sight sight) {
    return sight.elements().stream()
        .filter(e -> FRAMES.contains(e.role()))
        .flatMap(e -> lines(e.text()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> controlNames() {
    return after.elements().stream()
        .filter(e -> e.is(State.CLICKABLE))
        .map(e -> Wording.plain(e.text()))
        .collect(Collectors.toSet());
  }
}
