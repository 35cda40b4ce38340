package dev.journeyman.scribe;

import dev.journeyman.find.Kind;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Labels;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ways in which a sentence could name an element of a sight, the plainest first. */
final class Naming {

  private static final int LONGEST_NAME = 60;
  private static final int MOST_NAMES = 4;
  private static final String COUNT_AT_THE_END = "\\s*[(\\[]?\\d+[)\\]]?$";

  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private final Sight sight;

  private Naming(Sight sight) {
    this.sight = sight;
  }

  static Naming on(Sight sight) {
    return new Naming(sight);
  }

  /** Phrases such as {@code "Save"} or {@code the "Edit" button in the row of "Ada"}. */
  List<String> phrases(Element element) {
    List<String> names = names(element);
    Optional<String> noun = noun(element);
    Set<String> all = new LinkedHashSet<>();
    names.forEach(n -> all.add(Quoted.of(n)));
    List<String> withNoun =
        noun.map(k -> names.stream().map(n -> "the " + Quoted.of(n) + " " + k).toList())
            .orElse(List.of());
    all.addAll(withNoun);
    if (names.isEmpty()) {
      noun.ifPresent(k -> all.add("the " + k));
    }
    List<String> short_ = new ArrayList<>(all);
    List<String> places = Places.on(sight).around(element);
    for (String place : places) {
      short_.forEach(phrase -> all.add(phrase + " in " + place));
      noun.ifPresent(k -> all.add("the " + k + " in " + place));
    }
    for (String neighbour : Places.on(sight).beside(element)) {
      noun.ifPresent(k -> all.add("the " + k + " next to " + Quoted.of(neighbour)));
      names.stream()
          .limit(1)
          .forEach(n -> all.add(Quoted.of(n) + " next to " + Quoted.of(neighbour)));
    }
    counted(element, names, noun, places).forEach(all::add);
    return List.copyOf(all);
  }

  /** "The second "Edit" button": the place is found by trying, since the grammar counts its own. */
  private Stream<String> counted(
      Element element, List<String> names, Optional<String> noun, List<String> places) {
    String kind = noun.orElse("element");
    int most = (int) sight.elements().stream().filter(e -> e.role().equals(element.role())).count();
    List<String> bare =
        names.isEmpty()
            ? List.of(kind)
            : names.stream().limit(1).map(n -> Quoted.of(n) + " " + kind).toList();
    List<String> in = new ArrayList<>();
    bare.forEach(b -> places.stream().limit(2).forEach(p -> in.add(b + " in " + p)));
    return Stream.concat(bare.stream(), in.stream())
        .flatMap(
            phrase ->
                Stream.iterate(1, i -> i + 1)
                    .limit(Math.min(most, 30))
                    .map(i -> "the " + ordinal(i) + " " + phrase));
  }

  private static String ordinal(int place) {
    if (place <= ORDINALS.size()) {
      return ORDINALS.get(place - 1);
    }
    String ending =
        place % 10 == 1 && place != 11
            ? "st"
            : place % 10 == 2 && place != 12 ? "nd" : place % 10 == 3 && place != 13 ? "rd" : "th";
    return place + ending;
  }

  /** What it is called; what will be otherwise next time comes last. */
  List<String> names(Element element) {
    Labels labels = element.labels();
    Set<String> names = new LinkedHashSet<>();
    String name = Wording.plain(element.name());
    String counted = name.replaceFirst(COUNT_AT_THE_END, "");
    if (!counted.isBlank() && !counted.equals(name) && !Passing.looksPassing(counted)) {
      names.add(counted);
    }
    Stream.concat(
            Stream.of(name, labels.label()),
            Stream.concat(
                titles(element),
                Stream.of(
                    labels.placeholder(), labels.alt(), labels.title(), spaced(labels.testId()))))
        .map(Wording::plain)
        .map(n -> n.replaceFirst("\\s*[:*]+$", ""))
        .filter(n -> !n.isBlank() && n.length() <= LONGEST_NAME && !n.contains("{{"))
        .forEach(names::add);
    List<String> steady = names.stream().filter(n -> !Passing.looksPassing(n)).toList();
    List<String> passing = names.stream().filter(Passing::looksPassing).toList();
    return Stream.concat(steady.stream(), passing.stream()).limit(MOST_NAMES).toList();
  }

  /** The titles in a larger thing, such as a card that is a link. */
  private Stream<String> titles(Element element) {
    if (element.is(State.EDITABLE) || element.tag().equals("select")) {
      return Stream.empty();
    }
    Stream<String> headings =
        sight.below(element).stream().filter(e -> e.role().equals("heading")).map(Element::text);
    return Stream.concat(headings, element.text().lines().limit(1));
  }

  private static String spaced(String testId) {
    return testId.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[-_.:]+", " ");
  }

  /** The word for its kind; empty where it has none that the grammar knows. */
  static Optional<String> noun(Element element) {
    if (element.tag().equals("select") || element.role().equals("combobox")) {
      return Optional.of("dropdown");
    }
    return switch (element.role()) {
      case "button" -> Optional.of(Kind.BUTTON.noun());
      case "link" -> Optional.of(Kind.LINK.noun());
      case "checkbox" -> Optional.of(Kind.CHECKBOX.noun());
      case "switch" -> Optional.of("switch");
      case "radio" -> Optional.of("radio button");
      case "tab" -> Optional.of(Kind.TAB.noun());
      case "option" -> Optional.of(Kind.OPTION.noun());
      case "menuitem", "menuitemcheckbox", "menuitemradio" -> Optional.of("menu item");
      case "row" -> Optional.of(Kind.ROW.noun());
      case "cell", "gridcell" -> Optional.of(Kind.CELL.noun());
      case "img", "image" -> Optional.of(Kind.IMAGE.noun());
      case "heading" -> Optional.of(Kind.HEADING.noun());
      case "listitem", "article", "treeitem" -> Optional.of(Kind.ITEM.noun());
      case "textbox", "searchbox", "spinbutton", "slider" -> Optional.of(Kind.FIELD.noun());
      default -> element.is(State.EDITABLE) ? Optional.of(Kind.FIELD.noun()) : Optional.empty();
    };
  }
}
