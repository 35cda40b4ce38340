package dev.journeyman.brain.plain;

import dev.journeyman.check.Check;
import dev.journeyman.check.Mentions;
import dev.journeyman.find.Query;
import dev.journeyman.find.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that a step says to do, before anybody looked at a page.
 *
 * @param target what to act on, and {@code onto} where to drag it
 * @param value what to type, choose or open; a user for {@link Verb#LOG_IN}
 * @param second the password for {@link Verb#LOG_IN}, the name for {@link Verb#REMEMBER}
 * @param condition what to wait for
 */
record Instruction(
    Verb verb,
    Optional<Query> target,
    Optional<Query> onto,
    Optional<String> value,
    Optional<String> second,
    Optional<Check> condition) {

  static Instruction of(Verb verb) {
    return new Instruction(
        verb,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Instruction to(Query newTarget) {
    return new Instruction(verb, Optional.of(newTarget), onto, value, second, condition);
  }

  Instruction onto(Query newOnto) {
    return new Instruction(verb, target, Optional.of(newOnto), value, second, condition);
  }

  Instruction with(String newValue) {
    return new Instruction(verb, target, onto, Optional.of(newValue), second, condition);
  }

  Instruction and(String newSecond) {
    return new Instruction(verb, target, onto, value, Optional.of(newSecond), condition);
  }

  Instruction until(Check newCondition) {
    return new Instruction(verb, target, onto, value, second, Optional.of(newCondition));
  }

  /** What its sentence names. */
  Mentions mentions() {
    Mentions things =
        Mentions.of(target)
            .and(Mentions.of(onto))
            .and(condition.map(Check::mentions).orElse(Mentions.NONE));
    return things.saying(Stream.concat(value.stream(), second.stream()).toArray(String[]::new));
  }

  Instruction inside(Query area) {
    return target.map(t -> to(t.within().isEmpty() ? t.inside(area) : t)).orElse(this);
  }

  Query theTarget() {
    return target.orElseThrow(() -> new IllegalStateException(verb + " names no target"));
  }

  String theValue() {
    return value.orElseThrow(() -> new IllegalStateException(verb + " names no value"));
  }

  /** The instruction for people: {@code enter “ada@example.com” in the field “Email”}. */
  String inWords() {
    String on = target.map(it -> it.inWords("")).orElse("");
    String what = Wording.quoted(value.orElse(""));
    return switch (verb) {
      case OPEN -> "open the page " + value.orElse("");
      case CLICK -> "click " + target.map(it -> it.inWords("button or link")).orElse("");
      case DOUBLE_CLICK -> "double-click " + on;
      case RIGHT_CLICK -> "right-click " + on;
      case HOVER -> "point at " + on;
      case FILL -> "enter " + what + " in " + on;
      case TYPE -> "type " + what + " where the cursor is";
      case CLEAR -> "empty " + (on.isEmpty() ? "the field where the cursor is" : on);
      case PRESS -> "press the key " + value.orElse("") + (on.isEmpty() ? "" : " in " + on);
      case SELECT -> "choose " + what + " in " + on;
      case CHECK -> "tick " + on;
      case UNCHECK -> "untick " + on;
      case UPLOAD -> "upload the file " + what + (on.isEmpty() ? "" : " to " + on);
      case DRAG -> "drag " + on + " onto " + onto.map(it -> it.inWords("")).orElse("");
      case SCROLL_TO -> "scroll to " + on;
      case SCROLL -> "scroll " + value.orElse("").replace("to ", "to the ");
      case ACCEPT_DIALOG ->
          (value.isPresent()
              ? "enter " + what + " in the dialog and accept it"
              : "accept the dialog");
      case DISMISS_DIALOG -> "dismiss the dialog";
      case BACK -> "go back to the page before";
      case FORWARD -> "go forward to the next page";
      case RELOAD -> "reload the page";
      case SWITCH_TAB -> "switch to the browser tab " + what;
      case CLOSE_TAB -> "close the browser tab";
      case LOG_IN ->
          "log in as "
              + what
              + second
                  .map(it -> " with the password " + Wording.quoted(it))
                  .orElse(", without a password");
      case SEARCH -> "search for " + what;
      case REMEMBER -> "remember what " + on + " shows as " + Wording.quoted(second.orElse(""));
      case WAIT -> "wait until " + condition.map(Check::inWords).orElse("the page is at rest");
      case PAUSE -> "wait " + value.orElse("") + " seconds";
      case VERIFY -> "check that " + condition.map(Check::inWords).orElse("");
    };
  }

  /**
   * The instruction in its canonical phrase, such as {@code fill field "Email" with
   * "ada@example.com"}.
   */
  String describe() {
    String on = target.map(Query::describe).orElse("");
    String what = "\"" + value.orElse("") + "\"";
    String word = verb.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (verb) {
      case OPEN, TYPE, SEARCH -> word + " " + what;
      case FILL -> "fill " + on + " with " + what;
      case PRESS -> "press " + what + (on.isEmpty() ? "" : " in " + on);
      case SELECT -> "select " + what + " in " + on;
      case UPLOAD -> "upload " + what + " to " + on;
      case DRAG -> "drag " + on + " to " + onto.map(Query::describe).orElse("");
      case SCROLL_TO -> "scroll to " + on;
      case SCROLL -> "scroll " + value.orElse("");
      case ACCEPT_DIALOG -> "accept dialog" + (value.isPresent() ? " with " + what : "");
      case DISMISS_DIALOG -> "dismiss dialog";
      case SWITCH_TAB -> "switch to tab " + what;
      case CLOSE_TAB -> "close tab";
      case LOG_IN -> "log in as " + what + second.map(s -> " with \"" + s + "\"").orElse("");
      case REMEMBER -> "remember " + on + " as \"" + second.orElse("") + "\"";
      case WAIT -> "wait for " + condition.map(Check::describe).orElse("rest");
      case PAUSE -> "wait " + value.orElse("") + " s";
      case VERIFY -> "verify " + condition.map(Check::describe).orElse("");
      case CLICK, DOUBLE_CLICK, RIGHT_CLICK, HOVER, CLEAR, CHECK, UNCHECK ->
          (word + " " + on).strip();
      case BACK, FORWARD, RELOAD -> word;
    };
  }
}
