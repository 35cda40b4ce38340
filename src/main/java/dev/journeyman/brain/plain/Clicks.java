package dev.journeyman.brain.plain;

import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Steps that point at a thing: click it, choose it, drag it. */
final class Clicks {

  /** Marks a click that opens a menu, since what is chosen next is one of its items. */
  private static final String MENU = "menu";

  /** In words. */
  private static final int LONGEST_NAME = 6;

  private Clicks() {}

  static StepMeaning on(Verb verb) {
    return (slots, before) ->
        named(slots)
            .filter(t -> isName(slots.raw("target"), t))
            .map(t -> Instruction.of(verb).to(t))
            .map(i -> List.of(slots.raw("target").matches("(?i)(?:.* )?menu") ? i.and(MENU) : i));
  }

  /** What is chosen from the list that is open, whatever that is called. */
  private static final Pattern FROM_LIST =
      Pattern.compile(
          "(?<item>.+?) (?:from|in(?! (?:the )?list)) (?:the |a |this )?(?:open )?(?:drop-?down|drop-?down (?:menu|list|select)|menu"
              + "|context menu|list|list box|options|select|suggestions)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PAGE_OF =
      Pattern.compile(
          "(?:the )?(?:page|detail page|details) (?:of|for) (?<item>.+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern CHOOSER =
      Pattern.compile("(?i).*(?:drop-?down(?: menu| list)?|menu)$");

  /** The thing; a dropdown that is clicked is more often a button than a field. */
  private static Optional<Query> named(Slots slots) {
    String part = slots.raw("target");
    Matcher page = PAGE_OF.matcher(part);
    if (page.matches()) {
      return Targets.parse(slots.sentence(), page.group("item"));
    }
    Optional<Query> option = option(slots, part);
    return option.isPresent()
        ? option
        : slots
            .target("target")
            .map(
                t ->
                    t.kind() == Kind.FIELD
                            && !t.names().isEmpty()
                            && CHOOSER.matcher(part).matches()
                        ? t.as(Kind.THING)
                        : t);
  }

  static Optional<Query> option(Slots slots, String part) {
    Matcher from = FROM_LIST.matcher(part);
    return from.matches()
        ? Targets.parse(slots.sentence(), from.group("item"))
            .filter(q -> q.kind() == Kind.THING || q.kind() == Kind.OPTION)
            .filter(q -> q.within().isEmpty() && !q.names().isEmpty())
            .map(q -> q.as(Kind.OPTION))
        : Optional.empty();
  }

  /** A long clause without quotes is no name of a thing: better not read than misread. */
  private static boolean isName(String part, Query target) {
    boolean goesOn = part.matches("(?i).* then .*");
    return !goesOn && (Sentence.quotes(part) || target.name().split(" ").length <= LONGEST_NAME);
  }

  /** "Mark it as done" may be a check box, a button or a menu. */
  static Optional<List<Instruction>> check(Slots slots, List<Instruction> before) {
    String part = slots.raw("target");
    Matcher box = BOX.matcher(part);
    if (box.matches()) {
      return Targets.parse(slots.sentence(), box.group("name"))
          .filter(q -> q.kind() == Kind.THING && !q.names().isEmpty())
          .map(
              q ->
                  List.of(
                      Instruction.of(
                              verb(slots).matches("(?i)un.*|de.*") ? Verb.UNCHECK : Verb.CHECK)
                          .to(q.as(Kind.CHECKBOX))));
    }
    return part.matches("(?i).+ as .+|(?:that|if|whether|the page|out) ?.*")
            || slots.target("target").filter(q -> Grounded.isOfSeveral(part, q)).isPresent()
        ? Optional.empty()
        : on(Verb.CHECK).read(slots, before);
  }

  private static final Pattern BOX =
      Pattern.compile(
          "(?:the )?(?:check ?)?box(?:es)? (?:for |of |labelled |labeled |called |next to )?(?<name>.+)",
          Pattern.CASE_INSENSITIVE);

  static StepMeaning click(String... names) {
    Query button = Query.of(Kind.THING, names);
    return (slots, before) -> Optional.of(List.of(Instruction.of(Verb.CLICK).to(button)));
  }

  static Optional<List<Instruction>> choose(Slots slots, List<Instruction> before) {
    Optional<List<Instruction>> select = Choices.of(slots);
    return select.isPresent() ? select : chooseThing(slots, before);
  }

  private static Optional<List<Instruction>> chooseThing(Slots slots, List<Instruction> before) {
    return named(slots)
        .filter(
            t ->
                t.kind() != Kind.THING
                    || t.within().isEmpty()
                    || !t.within().get().ordinal().isGiven())
        .map(
            target -> {
              if (target.kind() == Kind.RADIO || target.kind() == Kind.CHECKBOX) {
                return List.of(Instruction.of(Verb.CHECK).to(target));
              }
              boolean fromMenu = target.kind() == Kind.THING && opensMenu(before);
              return List.of(
                  Instruction.of(Verb.CLICK).to(fromMenu ? target.as(Kind.MENU_ITEM) : target));
            });
  }

  /** A right click, or opening something and then choosing, is about a menu. */
  private static boolean opensMenu(List<Instruction> before) {
    if (before.isEmpty()) {
      return false;
    }
    Instruction last = before.get(before.size() - 1);
    return last.verb() == Verb.RIGHT_CLICK
        || (last.verb() == Verb.CLICK && last.second().equals(Optional.of(MENU)));
  }

  static Optional<List<Instruction>> verbIn(Slots slots, List<Instruction> before) {
    if (slots.has("aside") && !Nouns.arePlain(NameWords.of(slots.raw("aside")))) {
      return Optional.empty();
    }
    boolean handy = slots.sentence().text().matches("(?i)(?:copy|share|download|publish)s? .*");
    return slots
        .target("item")
        .filter(
            item -> !handy || Grounded.isPinned(slots, "item", item) || item.kind() != Kind.THING)
        .map(
            item -> {
              Query owner = item.kind() == Kind.THING ? item.as(Kind.ITEM) : item;
              return List.of(Instruction.of(Verb.CLICK).to(Query.thing(verb(slots)).inside(owner)));
            });
  }

  static Optional<List<Instruction>> verbInDialog(Slots slots, List<Instruction> before) {
    return slots
        .target("dialog")
        .filter(d -> d.kind() == Kind.DIALOG || d.kind() == Kind.MESSAGE || d.kind() == Kind.ERROR)
        .map(d -> List.of(Instruction.of(Verb.CLICK).to(Query.thing(verb(slots)).inside(d))));
  }

  /** "Hide the sidebar": the button says all of it. */
  static Optional<List<Instruction>> verbAnd(Slots slots, List<Instruction> before) {
    String name = verb(slots) + " " + slots.text("target");
    return Optional.of(List.of(Instruction.of(Verb.CLICK).to(Query.thing(name))));
  }

  private static String verb(Slots slots) {
    String word = slots.sentence().text().split(" ")[0];
    String base = word.matches("(?i)(?:.*[^s])s") ? word.substring(0, word.length() - 1) : word;
    return base.substring(0, 1).toUpperCase(Locale.ROOT)
        + base.substring(1).toLowerCase(Locale.ROOT);
  }

  static Optional<List<Instruction>> addToCart(Slots slots, List<Instruction> before) {
    Query button = Query.of(Kind.THING, "Add to cart", "Add to basket", "Add to bag");
    return slots
        .target("item")
        .map(
            item -> {
              boolean pronoun =
                  item.name().equalsIgnoreCase("it") || item.name().equalsIgnoreCase("them");
              Query owner = item.kind() == Kind.THING ? item.as(Kind.ITEM) : item;
              return List.of(
                  Instruction.of(Verb.CLICK).to(pronoun ? button : button.inside(owner)));
            });
  }

  static Optional<List<Instruction>> drag(Slots slots, List<Instruction> before) {
    Optional<Query> target = slots.target("target");
    Optional<Query> onto = slots.target("onto");
    return target.isPresent() && onto.isPresent()
        ? Optional.of(List.of(Instruction.of(Verb.DRAG).to(target.get()).onto(onto.get())))
        : Optional.empty();
  }
}
