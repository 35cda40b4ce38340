package dev.journeyman.scribe;

import dev.journeyman.find.Wording;
import dev.journeyman.scribe.Proposal.Span;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What differs between the sights before and after a step, as sentences not yet tried. */
abstract class Difference {

  static final Set<String> MESSAGES = Set.of("status", "alert", "log");
  static final Set<String> CELLS = Set.of("cell", "gridcell", "rowheader");
  static final Set<String> FRAMES = Set.of("banner", "navigation", "contentinfo");

  private static final int LONGEST = 80;

  final List<Clause> clauses;
  final Sight before;
  final Sight after;
  private final Set<String> linesBefore;
  private final List<Proposal> ideas = new ArrayList<>();

  Difference(List<Clause> clauses, Sight before, Sight after) {
    this.clauses = clauses;
    this.before = before;
    this.after = after;
    this.linesBefore = lines(before.text()).collect(Collectors.toSet());
  }

  /** Sentences about all kinds of differences. */
  static List<Proposal> ideas(List<Clause> clauses, Sight before, Sight after) {
    return Stream.of(
            new TextChanges(clauses, before, after),
            new TableChanges(clauses, before, after),
            new StateChanges(clauses, before, after))
        .flatMap(d -> d.found().stream())
        .toList();
  }

  private List<Proposal> found() {
    look();
    return ideas;
  }

  abstract void look();

  void add(String text, int worth, Span span) {
    boolean passing = Passing.looksPassing(withoutTyped(text)) || text.contains("{{");
    if (!passing) {
      ideas.add(new Proposal(text, worth, span));
    }
  }

  void add(String text, int worth) {
    add(text, worth, Span.LASTING);
  }

  /** What the person gave will be given again, whatever it looks like. */
  String withoutTyped(String text) {
    String rest = text;
    for (String typed : typed()) {
      rest = rest.replace(typed, "");
    }
    return rest;
  }

  List<String> typed() {
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

  static String path(Sight sight) {
    return sight.url().replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*$", "");
  }

  boolean isNew(String line) {
    return isText(line) && !linesBefore.contains(line);
  }

  static boolean isText(String line) {
    return line.length() > 1
        && line.length() <= LONGEST
        && line.chars().anyMatch(Character::isLetterOrDigit);
  }

  static String shown(String line) {
    return Quoted.of(line) + " is shown.";
  }

  static Stream<String> lines(String text) {
    return text.lines().map(Wording::plain).filter(l -> !l.isBlank());
  }

  boolean isOtherPage() {
    return !path(before).equals(path(after));
  }

  boolean isFramed(Element element) {
    return isFramed(after, element);
  }

  static boolean isFramed(Sight sight, Element element) {
    return FRAMES.contains(element.role())
        || sight.ancestorsOf(element).stream().anyMatch(a -> FRAMES.contains(a.role()));
  }
}
