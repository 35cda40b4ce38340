package dev.journeyman.gloss;

import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.plain.Continuation;
import dev.journeyman.brain.plain.Phrasebook;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.gloss.Caret.Item;
import dev.journeyman.gloss.Completion.Kind;
import dev.journeyman.journey.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What could go on in the sentence of a step or a promise.
 *
 * @param data the values of names
 */
record Proposals(Item item, Map<String, String> data, List<Seen> seen) {

  private static final Pattern JOINT =
      Pattern.compile("(?:, | )(?:and then|then|and) ", Pattern.CASE_INSENSITIVE);

  /**
   * What is said most, by its example in the vocabulary; the rest of the vocabulary follows, from
   * the general to the special.
   */
  private static final List<String> USUAL =
      List.of(
          "Click the Save button",
          "Enter \"ada@example.com\" in Email",
          "Open /products",
          "Select \"Germany\" from the Country dropdown",
          "Tick \"Remember me\"",
          "Choose the Security tab",
          "Press Enter",
          "Search for \"mug\"",
          "Add \"Blue mug\" to the cart",
          "Sign in as \"ada@example.com\" with password \"{{secret.ADA}}\"",
          "Wait until \"Saved\" appears",
          "Delete the task \"Buy milk\"",
          "\"Order confirmed\" is shown",
          "The status badge says \"In progress\"",
          "The total is £21.50",
          "\"Out of stock\" is not shown",
          "Exactly two results are listed",
          "\"Ada\" is listed in the Members table",
          "The URL is /orders",
          "\"Continue\" is enabled",
          "The Save button is disabled",
          "Country is set to \"Germany\"",
          "Remember me is ticked");

  private static final Set<String> PLACES =
      Set.of("target", "field", "item", "area", "scope", "onto", "anchor", "dialog");
  private static final Set<String> VALUES = Set.of("value", "text", "user", "amount", "number");
  private static final Set<String> FIELDS =
      Set.of("textbox", "searchbox", "spinbutton", "combobox", "listbox", "slider");
  private static final Pattern OPEN =
      Pattern.compile(
          "(?:\"[^\"]*\"|\u201c[^\u201d]*\u201d|[^\"\u201c])*+(?<mark>[\"\u201c])(?<name>.*)");
  private static final String THROUGHOUT = "no |page usable|typographic";

  /** So many phrases come before what was seen on the page. */
  private static final int FIRST = 12;

  Completions options() {
    Matcher open = OPEN.matcher(item.typed());
    return open.matches() ? quoted(open) : words();
  }

  /** Inside of quotation marks, after which they are closed. */
  private Completions quoted(Matcher open) {
    String typed = open.group("name");
    String mark = open.group("mark").equals("\"") ? "\"" : "\u201d";
    String close = item.rest().startsWith(mark) ? "" : mark;
    String gap = gap(ways(clause(item.typed().substring(0, open.start("mark")))));
    List<Completion> options = new ArrayList<>();
    for (Completion each : fillers(gap.isEmpty() ? "target" : gap, typed)) {
      String name = each.insert().substring(1, each.insert().length() - 1);
      options.add(new Completion(name, name + close, each.detail(), each.kind()));
    }
    return new Completions(item.start() + open.start("name"), options);
  }

  private Completions words() {
    String clause = clause(item.typed());
    int last = item.typed().length() - clause.length() + Phrasebook.lastWord(clause);
    String typed = item.typed().substring(last);
    List<Continuation> ways = ways(clause);
    List<Completion> fillers = fillers(gap(ways), typed);
    List<Completion> options = new ArrayList<>();
    if (!clause.isEmpty()) {
      options.addAll(fillers);
    }
    ways.stream().limit(FIRST).map(Proposals::phrase).forEach(options::add);
    options.addAll(fillers);
    if (item.deed() && clause.equals(typed)) {
      deeds(typed).forEach(options::add);
    }
    ways.stream().skip(FIRST).map(Proposals::phrase).forEach(options::add);
    return new Completions(item.start() + last, options);
  }

  /** What is typed after the last clause that can be read by itself. */
  private String clause(String typed) {
    Matcher joint = JOINT.matcher(typed);
    String clause = typed;
    while (joint.find()) {
      String head = typed.substring(0, joint.start());
      if (!OPEN.matcher(head).matches() && isRead(head)) {
        clause = typed.substring(joint.end());
      }
    }
    return clause;
  }

  private boolean isRead(String head) {
    return item.deed()
        ? PlainBrain.reading(head).isPresent()
        : PlainBrain.expectation(head) instanceof Understood;
  }

  /** The phrases that fit what is typed best, one for each meaning. */
  private List<Continuation> ways(String clause) {
    List<Continuation> all = (item.deed() ? Phrasebook.STEPS : Phrasebook.PROMISES).after(clause);
    int best = all.stream().mapToInt(Continuation::fit).max().orElse(0);
    List<Continuation> fitting =
        new ArrayList<>(all.stream().filter(way -> way.fit() == best).toList());
    if (item.section() != Section.ALWAYS) {
      // the table begins with guardrails, and ends with what is general
      Collections.reverse(fitting);
    }
    fitting.sort(Comparator.comparingInt(this::rank));
    Map<String, Continuation> ways = new LinkedHashMap<>();
    fitting.stream()
        .filter(way -> !way.text().isBlank() && !clause.endsWith(way.text()))
        .forEach(way -> ways.putIfAbsent(way.meaning(), way));
    return List.copyOf(ways.values());
  }

  private int rank(Continuation way) {
    boolean throughout = way.meaning().matches("(?:" + THROUGHOUT + ").*");
    if (throughout) {
      return item.section() == Section.ALWAYS ? -1 : USUAL.size() + 1;
    }
    int usual = USUAL.indexOf(way.example());
    return usual < 0 ? USUAL.size() : usual;
  }

  private static Completion phrase(Continuation way) {
    return Completion.of(Kind.PHRASE, way.text(), way.example());
  }

  private static String gap(List<Continuation> ways) {
    return ways.stream().flatMap(way -> way.gap().stream()).findFirst().orElse("");
  }

  private List<Completion> fillers(String gap, String typed) {
    String begun = typed.replaceFirst("^[\"\u201c]", "").toLowerCase(Locale.ROOT);
    List<Completion> fillers = new ArrayList<>();
    if (PLACES.contains(gap)) {
      seen.stream()
          .filter(thing -> isBegun(thing.name(), begun))
          .sorted(Comparator.comparing(thing -> isFor(gap, thing) ? 0 : 1))
          .forEach(
              thing ->
                  fillers.add(
                      Completion.of(Kind.ELEMENT, "\"" + thing.name() + "\"", thing.role())));
    }
    if (VALUES.contains(gap)) {
      data.entrySet().stream()
          .filter(
              each -> isBegun("{{" + each.getKey() + "}}", begun) || isBegun(each.getKey(), begun))
          .forEach(
              each ->
                  fillers.add(
                      Completion.of(Kind.DATA, "\"{{" + each.getKey() + "}}\"", each.getValue())));
    }
    return fillers;
  }

  private static boolean isFor(String gap, Seen thing) {
    return FIELDS.contains(thing.role()) == gap.equals("field");
  }

  private static boolean isBegun(String name, String begun) {
    String folded = name.toLowerCase(Locale.ROOT);
    return folded.startsWith(begun) || (!begun.isEmpty() && folded.contains(" " + begun));
  }

  /** What can be done with the things that were seen. */
  private Stream<Completion> deeds(String typed) {
    return seen.stream()
        .map(thing -> Completion.of(Kind.ELEMENT, deed(thing), thing.role()))
        .filter(deed -> deed.insert().regionMatches(true, 0, typed, 0, typed.length()));
  }

  private static String deed(Seen thing) {
    String name = "\"" + thing.name() + "\"";
    return switch (thing.role()) {
      case "combobox", "listbox" -> "Choose \"<value>\" from " + name;
      case "textbox", "searchbox", "spinbutton" -> "Enter \"<value>\" in " + name;
      case "checkbox", "switch" -> "Tick " + name;
      case "radio" -> "Choose " + name;
      default -> "Click " + name;
    };
  }
}
