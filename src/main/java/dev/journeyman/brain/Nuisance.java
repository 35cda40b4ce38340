package dev.journeyman.brain;

import dev.journeyman.brain.Hint.Deed;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The thing of a hint as it stands on a page.
 *
 * @param box all of it
 * @param control what puts it away; empty where nothing may
 * @param obstacle why nothing puts it away; empty where something does
 */
public record Nuisance(Element box, Optional<Element> control, String obstacle) {

  private static final int LONGEST = 1000;
  private static final double COVERED = 0.3;

  private static final List<String> CLOSE =
      List.of(
          "close",
          "dismiss",
          "x",
          "no thanks",
          "no thank you",
          "not now",
          "skip",
          "later",
          "maybe later",
          "hide",
          "got it",
          "understood",
          "ok",
          "okay");
  private static final List<String> REJECT =
      List.of(
          "reject",
          "decline",
          "refuse",
          "deny",
          "only necessary",
          "necessary only",
          "only essential",
          "essential only",
          "only required",
          "continue without accepting",
          "no");
  private static final List<String> ACCEPT =
      List.of("accept", "agree", "i agree", "allow", "yes", "ok", "okay", "got it", "understood");

  private static final Set<String> DIALOGS = Set.of("dialog", "alertdialog");
  private static final Set<String> NO_BOX =
      Set.of(
          "main",
          "article",
          "document",
          "navigation",
          "list",
          "listitem",
          "row",
          "cell",
          "table",
          "rowgroup",
          "gridcell",
          "grid",
          "menu",
          "tabpanel");
  private static final Set<String> FILLING =
      Set.of("cookie", "cookies", "all", "the", "use", "banner", "dialog");

  /** Look for what a hint names; empty where it does not show, or in a way that nobody can tell. */
  public static Optional<Nuisance> of(Hint hint, Sight sight) {
    List<Element> boxes =
        sight.elements().stream().filter(element -> isBox(element, hint, sight)).toList();
    List<Nuisance> all = boxes.stream().map(box -> of(box, hint, sight)).toList();
    List<Nuisance> ready = all.stream().filter(it -> it.control().isPresent()).toList();
    List<Nuisance> inmost =
        ready.stream()
            .filter(it -> ready.stream().noneMatch(other -> it.isAround(other, sight)))
            .toList();
    if (ready.isEmpty()) {
      return all.stream().findFirst();
    }
    return inmost.size() == 1 ? Optional.of(inmost.get(0)) : Optional.empty();
  }

  private boolean isAround(Nuisance other, Sight sight) {
    return other.box.index() != box.index() && sight.contains(box, other.box);
  }

  private static Nuisance of(Element box, Hint hint, Sight sight) {
    Optional<String> trouble = trouble(box, sight);
    if (trouble.isPresent()) {
      String obstacle = "it tells of trouble, which no hint puts away: \u201c%s\u201d";
      return new Nuisance(box, Optional.empty(), obstacle.formatted(trouble.get()));
    }
    List<Element> controls = sight.below(box).stream().filter(Nuisance::isControl).toList();
    Optional<Element> control =
        labels(hint).stream()
            .flatMap(label -> controls.stream().filter(c -> isCalled(c, label, hint)))
            .findFirst();
    String offers =
        controls.stream()
            .map(Element::title)
            .distinct()
            .collect(Collectors.joining("\u201d, \u201c", "\u201c", "\u201d"));
    return new Nuisance(
        box, control, control.isPresent() ? "" : "nothing in it does that; it offers " + offers);
  }

  /** What a box says of trouble, or that of which it is only a part. */
  private static Optional<String> trouble(Element box, Sight sight) {
    return Stream.concat(
            Trouble.in(box, sight).stream(),
            sight.ancestorsOf(box).stream()
                .flatMap(
                    outer -> Trouble.in(outer, sight).filter(it -> isOver(outer, sight)).stream()))
        .findFirst();
  }

  private static List<String> labels(Hint hint) {
    List<String> labels = new ArrayList<>();
    switch (hint.deed()) {
      case CLICK -> labels.add(hint.control().toLowerCase(Locale.ROOT));
      case ACCEPT -> labels.addAll(ACCEPT);
      case REJECT -> labels.addAll(REJECT);
      case CLOSE -> {
        labels.addAll(CLOSE);
        // to consent in a person's place takes an explicit word
        labels.addAll(REJECT);
      }
    }
    return labels;
  }

  private static boolean isCalled(Element control, String label, Hint hint) {
    String title = control.title().toLowerCase(Locale.ROOT).strip();
    if (hint.deed() == Deed.CLICK) {
      return title.equals(label);
    }
    String bare =
        title.replaceAll("^[\u00d7\u2715\u2716\u2a09]$", "x").replaceAll("[^\\p{L}\\p{N}' ]+", " ");
    List<String> words = new ArrayList<>(List.of(bare.strip().split(" +")));
    words.removeIf(word -> FILLING.contains(word) || hint.isOf(word));
    return String.join(" ", words).equals(label);
  }

  private static boolean isControl(Element element) {
    return element.is(State.CLICKABLE)
        && !element.is(State.DISABLED)
        && !element.is(State.EDITABLE)
        && !element.title().isBlank();
  }

  /** A box of what a hint is about, with something to click. */
  private static boolean isBox(Element element, Hint hint, Sight sight) {
    if (NO_BOX.contains(element.role())
        || Set.of("html", "body").contains(element.tag())
        || element.text().length() > LONGEST
        || !hint.isIn(said(element))) {
      return false;
    }
    return sight.below(element).stream().anyMatch(Nuisance::isControl) && isOver(element, sight);
  }

  static String said(Element element) {
    return String.join(
        " ", element.name(), element.text(), element.labels().testId(), element.labels().label());
  }

  /** A dialog, or what lies over something else and is not the page itself. */
  private static boolean isOver(Element element, Sight sight) {
    return !element.role().equals("main")
        && sight.below(element).stream().noneMatch(inner -> inner.role().equals("main"))
        && (DIALOGS.contains(element.role()) || covers(element, sight));
  }

  private static boolean covers(Element box, Sight sight) {
    return sight.elements().stream()
        .filter(other -> !other.text().isBlank() || other.is(State.CLICKABLE))
        .filter(other -> !sight.contains(box, other) && !sight.contains(other, box))
        .filter(
            other ->
                sight.ancestorsOf(box).stream().noneMatch(outer -> sight.contains(other, outer)))
        .max(Comparator.comparingDouble(other -> share(other.box(), box.box())))
        .filter(other -> share(other.box(), box.box()) >= COVERED)
        .isPresent();
  }

  /** How much of a box lies under another. */
  private static double share(Box under, Box over) {
    double width =
        Math.min(under.x() + under.width(), over.x() + over.width())
            - Math.max(under.x(), over.x());
    double height =
        Math.min(under.y() + under.height(), over.y() + over.height())
            - Math.max(under.y(), over.y());
    double area = under.width() * under.height();
    return width <= 0 || height <= 0 || area <= 0 ? 0 : width * height / area;
  }
}
