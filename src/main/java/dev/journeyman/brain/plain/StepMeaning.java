package dev.journeyman.brain.plain;

import dev.journeyman.brain.Interpretation;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rows of the vocabulary's table of steps mean. A reading is empty where a slot holds what
 * it cannot.
 */
interface StepMeaning {

  /** Read the parts of a sentence; before are the instructions of the same step so far. */
  Optional<List<Instruction>> read(Slots slots, List<Instruction> before);

  static StepMeaning of(Phrase phrase) {
    StepMeaning meaning = ALL.get(phrase.meaning());
    if (meaning == null) {
      throw new IllegalStateException(
          "vocabulary.md: nothing knows what this means: " + phrase.meaning());
    }
    return meaning;
  }

  Map<String, StepMeaning> ALL =
      Map.ofEntries(
          Map.entry(
              "open {path}", (s, b) -> path(s).map(p -> one(Instruction.of(Verb.OPEN).with(p)))),
          Map.entry("click {target}", on(Verb.CLICK)),
          Map.entry("double-click {target}", on(Verb.DOUBLE_CLICK)),
          Map.entry("right-click {target}", on(Verb.RIGHT_CLICK)),
          Map.entry("hover {target}", on(Verb.HOVER)),
          Map.entry("check {target}", StepMeaning::check),
          Map.entry("uncheck {target}", on(Verb.UNCHECK)),
          Map.entry("scroll to {target}", on(Verb.SCROLL_TO)),
          Map.entry("choose {target}", StepMeaning::choose),
          Map.entry("click the verb in {item}", StepMeaning::verbIn),
          Map.entry("click the verb in {dialog}", StepMeaning::verbInDialog),
          Map.entry("click the verb and {target}", StepMeaning::verbAnd),
          Map.entry("click \"Log out\"", click("Log out", "Sign out", "Logout")),
          Map.entry("click \"Sign out\"", click("Sign out", "Log out", "Logout")),
          Map.entry("click \"Save\"", click("Save", "Save changes")),
          Map.entry("click \"Submit\"", click("Submit", "Send")),
          Map.entry("add {item} to the cart", StepMeaning::addToCart),
          Map.entry("fill {field} with {value}", StepMeaning::fill),
          Map.entry("fill {field} in {scope} with {value}", StepMeaning::fillIn),
          Map.entry("fill the form {pairs}", StepMeaning::pairs),
          Map.entry(
              "clear {field}", (s, b) -> field(s).map(f -> one(Instruction.of(Verb.CLEAR).to(f)))),
          Map.entry(
              "type {value}",
              (s, b) -> Optional.of(one(Instruction.of(Verb.TYPE).with(s.text("value"))))),
          Map.entry("press {key}", (s, b) -> key(s, b).map(k -> one(press(k)))),
          Map.entry(
              "press {key} twice",
              (s, b) -> Keys.named(s.text("key")).map(k -> List.of(press(k), press(k)))),
          Map.entry(
              "press {key} in {field}",
              (s, b) ->
                  Keys.named(s.text("key")).flatMap(k -> field(s).map(f -> one(press(k).to(f))))),
          Map.entry("select {value} in {field}", StepMeaning::select),
          Map.entry("upload {file} to {target}", StepMeaning::upload),
          Map.entry(
              "upload {file}",
              (s, b) -> file(s).map(f -> one(Instruction.of(Verb.UPLOAD).with(f)))),
          Map.entry("drag {target} to {onto}", StepMeaning::drag),
          Map.entry("scroll to bottom", scroll("to bottom")),
          Map.entry("scroll to top", scroll("to top")),
          Map.entry("scroll down", scroll("down")),
          Map.entry("scroll up", scroll("up")),
          Map.entry("accept dialog", StepMeaning::accept),
          Map.entry("accept dialog with {value}", StepMeaning::accept),
          Map.entry("dismiss dialog", simple(Verb.DISMISS_DIALOG)),
          Map.entry("back", simple(Verb.BACK)),
          Map.entry("forward", simple(Verb.FORWARD)),
          Map.entry("reload", simple(Verb.RELOAD)),
          Map.entry(
              "switch to tab {name}",
              (s, b) ->
                  Optional.of(
                      one(
                          Instruction.of(Verb.SWITCH_TAB)
                              .with(s.has("name") ? s.text("name") : which(s))))),
          Map.entry("close tab", simple(Verb.CLOSE_TAB)),
          Map.entry(
              "log in as {user}",
              (s, b) -> Optional.of(one(Instruction.of(Verb.LOG_IN).with(user(s))))),
          Map.entry("log in as {user} with {password}", StepMeaning::logIn),
          Map.entry(
              "search {value}",
              (s, b) -> Optional.of(one(Instruction.of(Verb.SEARCH).with(s.text("value"))))),
          Map.entry("remember {target} as {name}", StepMeaning::remember),
          Map.entry("wait for {condition}", StepMeaning::await));

  /** Marks a click that opens a menu, since what is chosen next is one of its items. */
  String MENU = "menu";

  /** In words. */
  int LONGEST_NAME = 6;

  private static List<Instruction> one(Instruction instruction) {
    return List.of(instruction);
  }

  private static StepMeaning simple(Verb verb) {
    return (slots, before) -> Optional.of(one(Instruction.of(verb)));
  }

  private static StepMeaning scroll(String where) {
    return (slots, before) -> Optional.of(one(Instruction.of(Verb.SCROLL).with(where)));
  }

  private static StepMeaning on(Verb verb) {
    return (slots, before) ->
        slots
            .target("target")
            .filter(t -> isName(slots.raw("target"), t))
            .map(t -> Instruction.of(verb).to(t))
            .map(i -> one(slots.raw("target").matches("(?i)(?:.* )?menu") ? i.and(MENU) : i));
  }

  /** "Mark it as done" may be a check box, a button or a menu. */
  private static Optional<List<Instruction>> check(Slots slots, List<Instruction> before) {
    return slots.raw("target").matches("(?i).+ as .+")
        ? Optional.empty()
        : on(Verb.CHECK).read(slots, before);
  }

  /** A long clause without quotes is no name of a thing: better not read than misread. */
  private static boolean isName(String part, Query target) {
    boolean goesOn = part.matches("(?i).* then .*");
    return !goesOn && (Sentence.quotes(part) || target.name().split(" ").length <= LONGEST_NAME);
  }

  private static StepMeaning click(String... names) {
    Query button = Query.of(Kind.THING, names);
    return (slots, before) -> Optional.of(one(Instruction.of(Verb.CLICK).to(button)));
  }

  private static Instruction press(String key) {
    return Instruction.of(Verb.PRESS).with(key);
  }

  /** Delete, Home and End are names of buttons as well, but not after another key. */
  private static Optional<String> key(Slots slots, List<Instruction> before) {
    String name = slots.text("key");
    boolean afterKey = !before.isEmpty() && before.get(before.size() - 1).verb() == Verb.PRESS;
    boolean plain = !slots.isQuoted("key") && !name.toLowerCase(Locale.ROOT).endsWith(" key");
    return Keys.named(name)
        .or(() -> afterKey && plain ? Keys.named(name + " key") : Optional.empty());
  }

  private static Optional<String> path(Slots slots) {
    String path = slots.text("path");
    boolean address = path.startsWith("/") || path.matches("(?i)https?://\\S+");
    return address && !path.contains(" ") ? Optional.of(path) : Optional.empty();
  }

  private static Optional<Query> field(Slots slots) {
    return slots
        .target("field")
        .map(q -> q.kind() == Kind.ITEM && !q.ordinal().isGiven() ? noun(slots, q) : asField(q));
  }

  /** "As a new todo": a field is called after the thing that is made with it. */
  private static Query noun(Slots slots, Query item) {
    String words = slots.text("field").replaceFirst("(?i)^(?:the|an?|my|your) ", "");
    return item.within().isPresent() || item.beside().isPresent()
        ? asField(item)
        : Query.of(Kind.FIELD, words);
  }

  private static Query asField(Query query) {
    return query.kind() == Kind.THING || query.kind() == Kind.ITEM ? query.as(Kind.FIELD) : query;
  }

  private static Optional<List<Instruction>> choose(Slots slots, List<Instruction> before) {
    return slots
        .target("target")
        .map(
            target -> {
              if (target.kind() == Kind.RADIO || target.kind() == Kind.CHECKBOX) {
                return one(Instruction.of(Verb.CHECK).to(target));
              }
              boolean fromMenu = target.kind() == Kind.THING && opensMenu(before);
              return one(
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

  private static String verb(Slots slots) {
    String word = slots.sentence().text().split(" ")[0];
    String base = word.matches("(?i)(?:.*[^s])s") ? word.substring(0, word.length() - 1) : word;
    return base.substring(0, 1).toUpperCase(Locale.ROOT)
        + base.substring(1).toLowerCase(Locale.ROOT);
  }

  private static Optional<List<Instruction>> verbIn(Slots slots, List<Instruction> before) {
    return slots
        .target("item")
        .map(
            item -> {
              Query owner = item.kind() == Kind.THING ? item.as(Kind.ITEM) : item;
              return one(Instruction.of(Verb.CLICK).to(Query.thing(verb(slots)).inside(owner)));
            });
  }

  private static Optional<List<Instruction>> verbInDialog(Slots slots, List<Instruction> before) {
    return slots
        .target("dialog")
        .filter(d -> d.kind() == Kind.DIALOG || d.kind() == Kind.MESSAGE || d.kind() == Kind.ERROR)
        .map(d -> one(Instruction.of(Verb.CLICK).to(Query.thing(verb(slots)).inside(d))));
  }

  /** "Hide the sidebar": the button says all of it. */
  private static Optional<List<Instruction>> verbAnd(Slots slots, List<Instruction> before) {
    String name = verb(slots) + " " + slots.text("target");
    return Optional.of(one(Instruction.of(Verb.CLICK).to(Query.thing(name))));
  }

  private static Optional<List<Instruction>> addToCart(Slots slots, List<Instruction> before) {
    Query button = Query.of(Kind.THING, "Add to cart", "Add to basket", "Add to bag");
    return slots
        .target("item")
        .map(
            item -> {
              boolean pronoun =
                  item.name().equalsIgnoreCase("it") || item.name().equalsIgnoreCase("them");
              Query owner = item.kind() == Kind.THING ? item.as(Kind.ITEM) : item;
              return one(Instruction.of(Verb.CLICK).to(pronoun ? button : button.inside(owner)));
            });
  }

  private static Optional<List<Instruction>> fill(Slots slots, List<Instruction> before) {
    return isLiteral(slots)
        ? field(slots)
            .map(field -> one(Instruction.of(Verb.FILL).to(field).with(slots.text("value"))))
        : Optional.empty();
  }

  /** "Valid details" is a description of a value; only a model can think of one. */
  private static boolean isLiteral(Slots slots) {
    return Sentence.quotes(slots.raw("value")) || !slots.raw("value").matches("[a-z]+(?: [a-z]+)+");
  }

  private static Optional<List<Instruction>> fillIn(Slots slots, List<Instruction> before) {
    Optional<Query> scope = slots.target("scope").filter(s -> s.kind().isContainer());
    return scope.flatMap(
        area ->
            field(slots)
                .map(
                    f ->
                        one(
                            Instruction.of(Verb.FILL)
                                .to(f.inside(area))
                                .with(slots.text("value")))));
  }

  private static Optional<List<Instruction>> pairs(Slots slots, List<Instruction> before) {
    List<Instruction> all = new ArrayList<>();
    for (String pair : slots.raw("pairs").replaceFirst("^: ?", "").split("(?:, | and |, and )")) {
      Matcher matcher =
          Pattern.compile("^(?<field>.+?):? (?:as |with |= )?(?<value>\\S+)$").matcher(pair);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      Optional<Query> field = Targets.parse(slots.sentence(), matcher.group("field"));
      if (field.isEmpty()) {
        return Optional.empty();
      }
      String value = slots.sentence().unfold(matcher.group("value"));
      all.add(Instruction.of(Verb.FILL).to(asField(field.get())).with(value));
    }
    return Optional.of(List.copyOf(all));
  }

  private static Optional<List<Instruction>> select(Slots slots, List<Instruction> before) {
    if (slots.target("value").filter(q -> q.ordinal().isGiven() || namesKind(q)).isPresent()) {
      return Optional.empty();
    }
    boolean menu =
        slots.raw("field").matches("(?i)(?:.* )?menu")
            && !slots.raw("field").matches("(?i).*drop-?down menu");
    String value = slots.text("value");
    return slots
        .target("field")
        .map(
            field ->
                menu
                    ? one(
                        Instruction.of(Verb.CLICK)
                            .to(Query.of(Kind.MENU_ITEM, value).inside(field)))
                    : one(Instruction.of(Verb.SELECT).to(asField(field)).with(value)));
  }

  private static boolean namesKind(Query query) {
    return query.kind() != Kind.THING && query.kind() != Kind.ITEM;
  }

  private static Optional<String> file(Slots slots) {
    String file = slots.text("file");
    return file.matches(".*\\.[A-Za-z0-9]{1,8}")
        ? Optional.of(file.replaceFirst("^(?:the|a) (?:file )?", ""))
        : Optional.empty();
  }

  private static Optional<List<Instruction>> upload(Slots slots, List<Instruction> before) {
    return file(slots)
        .flatMap(
            f -> slots.target("target").map(t -> one(Instruction.of(Verb.UPLOAD).to(t).with(f))));
  }

  private static Optional<List<Instruction>> drag(Slots slots, List<Instruction> before) {
    Optional<Query> target = slots.target("target");
    Optional<Query> onto = slots.target("onto");
    return target.isPresent() && onto.isPresent()
        ? Optional.of(one(Instruction.of(Verb.DRAG).to(target.get()).onto(onto.get())))
        : Optional.empty();
  }

  private static Optional<List<Instruction>> accept(Slots slots, List<Instruction> before) {
    Instruction accept = Instruction.of(Verb.ACCEPT_DIALOG);
    return Optional.of(one(slots.has("value") ? accept.with(slots.text("value")) : accept));
  }

  private static String user(Slots slots) {
    return slots.text("user").replaceFirst("(?i)^(?:an?|the) ", "");
  }

  private static Optional<List<Instruction>> logIn(Slots slots, List<Instruction> before) {
    String password = slots.text("password").replaceFirst("(?i)^password ", "");
    return Optional.of(one(Instruction.of(Verb.LOG_IN).with(user(slots)).and(password)));
  }

  private static String which(Slots slots) {
    return Arrays.stream(slots.sentence().text().toLowerCase(Locale.ROOT).split(" "))
        .filter(List.of("new", "other", "first", "second", "previous", "original")::contains)
        .findFirst()
        .orElse("other");
  }

  private static Optional<List<Instruction>> remember(Slots slots, List<Instruction> before) {
    return slots
        .target("target")
        .map(t -> one(Instruction.of(Verb.REMEMBER).to(t).and(slots.text("name"))));
  }

  private static Optional<List<Instruction>> await(Slots slots, List<Instruction> before) {
    String condition = slots.raw("condition").replaceFirst("(?i) to (?:be )?(?=\\S+$)", " is ");
    String readable =
        condition.replaceFirst("(?i) is (appear|disappear|open|close|load|vanish|show)$", " $1s");
    Interpretation meaning = ExpectationGrammar.ENGLISH.read(slots.sentence().with(readable));
    Interpretation shown =
        meaning instanceof Interpretation.Understood
            ? meaning
            : ExpectationGrammar.ENGLISH.read(slots.sentence().with(readable + " is shown"));
    return shown instanceof Interpretation.Understood understood
        ? Optional.of(one(Instruction.of(Verb.WAIT).until(understood.check())))
        : Optional.empty();
  }
}
