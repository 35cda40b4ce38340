package dev.journeyman.scribe;

import dev.journeyman.find.Wording;
import dev.journeyman.scribe.Proposal.Span;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts that came and went. */
final class TextChanges extends Difference {

  private static final int MOST_GONE = 8;

  TextChanges(List<Clause> clauses, Sight before, Sight after) {
    super(clauses, before, after);
  }

  @Override
  void look() {
    messages();
    headings();
    texts();
    gone();
    refusals();
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
        now.stream().filter(this::isNew).map(TextChanges::firstWord).collect(Collectors.toSet());
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

  private static String firstWord(String line) {
    return line.split(" ", 2)[0];
  }

  /** A line across several controls is what happens to stand side by side. */
  private static boolean isOneThing(Sight sight, String line) {
    return sight.elements().stream()
        .filter(e -> Wording.same(e.text(), line) && !e.role().equals("row"))
        .anyMatch(
            e -> e.is(State.CLICKABLE) || sight.below(e).stream().noneMatch(TextChanges::parts));
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
