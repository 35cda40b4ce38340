package dev.journeyman.brain.plain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the rows of the vocabulary's table of steps mean. A reading is empty where a slot holds what
 * it cannot.
 */
interface StepMeaning {

  /** Read the parts of a sentence; before are the instructions of the same step so far. */
  Optional<List<Instruction>> read(Slots slots, List<Instruction> before);

  static StepMeaning of(Phrase phrase) {
    return phrase.meaningIn(ALL);
  }

  Map<String, StepMeaning> ALL =
      Map.ofEntries(
          Map.entry(
              "open {path}",
              (s, b) -> path(s).map(p -> List.of(Instruction.of(Verb.OPEN).with(p)))),
          Map.entry("click {target}", Clicks.on(Verb.CLICK)),
          Map.entry("double-click {target}", Clicks.on(Verb.DOUBLE_CLICK)),
          Map.entry("right-click {target}", Clicks.on(Verb.RIGHT_CLICK)),
          Map.entry("hover {target}", Clicks.on(Verb.HOVER)),
          Map.entry("check {target}", Clicks::check),
          Map.entry("uncheck {target}", Clicks.on(Verb.UNCHECK)),
          Map.entry("scroll to {target}", Clicks.on(Verb.SCROLL_TO)),
          Map.entry("choose {target}", Clicks::choose),
          Map.entry("click the verb in {item}", Clicks::verbIn),
          Map.entry("click the verb in {dialog}", Clicks::verbInDialog),
          Map.entry("click the verb and {target}", Clicks::verbAnd),
          Map.entry("click \"Log out\"", Clicks.click("Log out", "Sign out", "Logout")),
          Map.entry("click \"Sign out\"", Clicks.click("Sign out", "Log out", "Logout")),
          Map.entry("click \"Save\"", Clicks.click("Save", "Save changes")),
          Map.entry("click \"Submit\"", Clicks.click("Submit", "Send")),
          Map.entry("add {item} to the cart", Clicks::addToCart),
          Map.entry("fill {field} with {value}", Entries::fill),
          Map.entry("fill {field} in {scope} with {value}", Entries::fillIn),
          Map.entry("fill the form {pairs}", Entries::pairs),
          Map.entry(
              "clear {field}",
              (s, b) -> Entries.field(s).map(f -> List.of(Instruction.of(Verb.CLEAR).to(f)))),
          Map.entry("type {value}", Entries::type),
          Map.entry("clear and fill {field} with {value}", Entries::clearAndFill),
          Map.entry("press {key}", Entries.press(1)),
          Map.entry("press {key} twice", Entries.press(2)),
          Map.entry("press {key} {number} times", Entries.press(1)),
          Map.entry("press {key} in {field}", Entries.pressIn(1)),
          Map.entry("press {key} in {field} twice", Entries.pressIn(2)),
          Map.entry("press {key} in {field} {number} times", Entries.pressIn(1)),
          Map.entry("select {value} in {field}", Entries::select),
          Map.entry("upload {file} to {target}", Entries::upload),
          Map.entry(
              "upload {file}",
              (s, b) -> Entries.file(s).map(f -> List.of(Instruction.of(Verb.UPLOAD).with(f)))),
          Map.entry("drag {target} to {onto}", Clicks::drag),
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
                      List.of(
                          Instruction.of(Verb.SWITCH_TAB)
                              .with(s.has("name") ? s.text("name") : which(s))))),
          Map.entry("close tab", simple(Verb.CLOSE_TAB)),
          Map.entry(
              "log in as {user}",
              (s, b) -> Optional.of(List.of(Instruction.of(Verb.LOG_IN).with(user(s))))),
          Map.entry("log in as {user} with {password}", StepMeaning::logIn),
          Map.entry(
              "search {value}",
              (s, b) ->
                  Literal.of(s.sentence(), s.raw("value"))
                      .or(
                          () ->
                              Optional.of(s.text("value"))
                                  .filter(v -> !v.matches("(?i)(?:an?|the|some|any) .*")))
                      .filter(
                          v ->
                              !Sentence.quotes(s.raw("value"))
                                  || s.isQuoted("value")
                                  || Literal.of(s.sentence(), s.raw("value")).isPresent())
                      .map(v -> List.of(Instruction.of(Verb.SEARCH).with(v)))),
          Map.entry("remember {target} as {name}", StepMeaning::remember),
          Map.entry("wait {time}", Waits::pause),
          Map.entry("verify {condition}", Waits::verify),
          Map.entry("wait for {condition}", Waits::await));

  private static StepMeaning simple(Verb verb) {
    return (slots, before) -> Optional.of(List.of(Instruction.of(verb)));
  }

  private static StepMeaning scroll(String where) {
    return (slots, before) -> Optional.of(List.of(Instruction.of(Verb.SCROLL).with(where)));
  }

  private static Optional<String> path(Slots slots) {
    String path = slots.text("path");
    boolean address = path.startsWith("/") || path.matches("(?i)https?://\\S+");
    return address && !path.contains(" ") ? Optional.of(path) : Optional.empty();
  }

  private static Optional<List<Instruction>> accept(Slots slots, List<Instruction> before) {
    Instruction accept = Instruction.of(Verb.ACCEPT_DIALOG);
    return Optional.of(List.of(slots.has("value") ? accept.with(slots.text("value")) : accept));
  }

  private static String user(Slots slots) {
    return slots.text("user").replaceFirst("(?i)^(?:an?|the) ", "");
  }

  private static Optional<List<Instruction>> logIn(Slots slots, List<Instruction> before) {
    String password = slots.text("password").replaceFirst("(?i)^password ", "");
    return Optional.of(List.of(Instruction.of(Verb.LOG_IN).with(user(slots)).and(password)));
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
        .map(t -> List.of(Instruction.of(Verb.REMEMBER).to(t).and(slots.text("name"))));
  }
}
