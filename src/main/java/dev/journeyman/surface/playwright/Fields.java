package dev.journeyman.surface.playwright;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Outcome.Kind;
import dev.journeyman.surface.playwright.Frames.Spot;
import dev.journeyman.surface.playwright.PageScript.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Gives form fields what they are to hold, and keys to what has the focus. */
final class Fields {

  private static final String READY_FOR_KEYS = "ok\u001ftype";
  private static final double CHOOSER_WAIT = 2_000;

  private final Tabs tabs;
  private final Frames frames;
  private final Pointing pointing;
  private final Grip grip;
  private final UnaryOperator<String> secrets;
  private final double patience;

  Fields(Tabs tabs, Frames frames, Pointing pointing, Grip grip, Visit visit) {
    this.grip = grip;
    this.tabs = tabs;
    this.frames = frames;
    this.pointing = pointing;
    this.secrets = visit.secrets();
    this.patience = visit.patience().action().toMillis();
  }

  Outcome fill(Element target, String text) {
    String value = secrets.apply(text);
    Optional<Answer> answer = ask(target, "fill", Map.of("text", value));
    boolean typing = answer.filter(it -> it.text().equals(READY_FOR_KEYS)).isPresent();
    return typing ? replace(target, value) : hiding(value, text, outcome(answer, target));
  }

  private Outcome replace(Element target, String value) {
    Page page = tabs.current();
    return Answers.unlessClosed(
        page,
        () -> {
          if (value.isEmpty()) {
            page.keyboard().press("Delete");
            return landed(target);
          }
          page.keyboard().insertText(value);
          Outcome landed = landed(target);
          if (landed.isDone()) {
            // many pages look at a field only when a key goes up in it
            page.keyboard().press("Shift");
          }
          return landed;
        });
  }

  private Outcome landed(Element target) {
    return frames
        .spotOf(target)
        .map(spot -> grip.landed(spot, target.describe(), Outcome.DONE))
        .orElse(Outcome.DONE);
  }

  /** The page may quote what it was given, and that may be a secret. */
  private static Outcome hiding(String value, String text, Outcome outcome) {
    return value.equals(text)
        ? outcome
        : new Outcome(outcome.kind(), outcome.detail().replace(value, text));
  }

  Outcome type(String text) {
    return intoFocus(page -> page.keyboard().type(secrets.apply(text)));
  }

  Outcome press(String keys) {
    return known(keys, () -> intoFocus(page -> page.keyboard().press(keys)));
  }

  /** Press keys into an element: it is given the focus, and no mouse is used for that. */
  Outcome press(Element target, String keys) {
    Optional<Answer> answer = ask(target, "takeFocus", Map.of());
    if (answer.isEmpty() || !answer.get().word().equals("ok")) {
      return outcome(answer, target);
    }
    Page page = tabs.current();
    return known(
        keys,
        () ->
            Answers.unlessClosed(
                page,
                () -> {
                  page.keyboard().press(keys);
                  return landed(target);
                }));
  }

  /** Keys go to what had the focus when the page was looked at. */
  private Outcome intoFocus(Consumer<Page> keys) {
    Page page = tabs.current();
    Frame frame = page.mainFrame();
    Optional<Answer> answer = PageScript.call(frame, "holdFocus", Map.of());
    while (answer.filter(it -> it.word().equals("frame")).isPresent()) {
      Optional<Frame> inner = frames.heldBy(frame, (int) answer.get().number(1));
      frame = inner.orElse(frame);
      answer = inner.flatMap(it -> PageScript.call(it, "holdFocus", Map.of()));
    }
    if (answer.filter(it -> it.word().equals("changed")).isPresent()) {
      return Outcome.changed("what had the focus", answer.get().field(1));
    }
    Frame focused = frame;
    return Answers.unlessClosed(
        page,
        () -> {
          keys.accept(page);
          return grip.refused(focused)
              .map(why -> Outcome.changed("what had the focus", why))
              .orElse(Outcome.DONE);
        });
  }

  private static Outcome known(String keys, Supplier<Outcome> press) {
    try {
      return press.get();
    } catch (PlaywrightException e) {
      if (String.valueOf(e.getMessage()).contains("Unknown key")) {
        return new Outcome(
            Kind.UNFIT,
            "\"" + keys + "\" is no key; keys are written such as Enter, Escape or Control+A");
      }
      throw e;
    }
  }

  Outcome select(Element target, List<String> labels) {
    return outcome(ask(target, "choose", Map.of("labels", labels)), target);
  }

  /** A click on an option of a native select, whose list is not part of the page. */
  Optional<Outcome> clickOption(Element target) {
    if (!target.role().equals("option")) {
      return Optional.empty();
    }
    Optional<Answer> nature = ask(target, "nature", Map.of());
    if (nature.filter(it -> it.word().equals("changed")).isPresent()) {
      return Optional.of(outcome(nature, target));
    }
    return nature
        .filter(it -> it.word().equals("option"))
        .flatMap(
            option ->
                frames
                    .spotOf(target)
                    .flatMap(
                        spot ->
                            PageScript.call(
                                spot.frame(),
                                "choose",
                                Map.of(
                                    "number",
                                    (int) option.number(1),
                                    "patience",
                                    patience,
                                    "labels",
                                    List.of(option.field(2)))))
                    .map(it -> Answers.outcome(it, target)));
  }

  Outcome check(Element target, boolean on) {
    Optional<Answer> now = ask(target, "checked", Map.of());
    if (now.isEmpty() || !now.get().word().equals("ok")) {
      return outcome(now, target);
    }
    if (now.get().field(1).equals(String.valueOf(on))) {
      return Outcome.DONE;
    }
    if (!on && now.get().field(2).equals("radio")) {
      return Answers.about(Kind.UNFIT, target, "can only be unchecked by choosing another one");
    }
    Outcome clicked = pointing.turn(target, on);
    return clicked.isDone() ? confirm(target, on) : clicked;
  }

  private Outcome confirm(Element target, boolean on) {
    Optional<Answer> after = ask(target, "becomesChecked", Map.of("on", on));
    boolean refused = after.isPresent() && after.get().field(1).equals(String.valueOf(!on));
    return refused
        ? Answers.about(
            Kind.TIMED_OUT,
            target,
            "was clicked, but did not become " + (on ? "checked" : "unchecked"))
        : Outcome.DONE;
  }

  Outcome upload(Element target, List<Path> files) {
    Optional<Path> missing = files.stream().filter(file -> !Files.isReadable(file)).findFirst();
    if (missing.isPresent()) {
      return new Outcome(Kind.ABSENT, "there is no file " + missing.get() + " to upload");
    }
    Optional<Answer> state = ask(target, "present", Map.of());
    if (state.isEmpty() || !state.get().word().equals("ok")) {
      return outcome(state, target);
    }
    Spot spot = frames.spotOf(target).orElseThrow();
    Optional<ElementHandle> input = PageScript.element(spot.frame(), "heldInput", spot.argument());
    return input.isPresent() ? give(input.get(), target, files) : choose(target, files);
  }

  private Outcome give(ElementHandle input, Element target, List<Path> files) {
    try {
      if (files.size() > 1 && Boolean.FALSE.equals(input.evaluate("el => el.multiple"))) {
        return Answers.about(Kind.UNFIT, target, "takes one file only");
      }
      input.setInputFiles(files.toArray(Path[]::new));
      return landed(target);
    } finally {
      ((JSHandle) input).dispose();
    }
  }

  private Outcome choose(Element target, List<Path> files) {
    Page page = tabs.current();
    Outcome[] clicked = {Outcome.DONE};
    try {
      FileChooser chooser =
          page.waitForFileChooser(
              new Page.WaitForFileChooserOptions().setTimeout(patience + CHOOSER_WAIT),
              () -> clicked[0] = pointing.click(target));
      if (files.size() > 1 && !chooser.isMultiple()) {
        return Answers.about(Kind.UNFIT, target, "takes one file only");
      }
      chooser.setFiles(files.toArray(Path[]::new));
      return Outcome.DONE;
    } catch (TimeoutError e) {
      return clicked[0].isDone()
          ? Answers.about(Kind.UNFIT, target, "opened no file chooser")
          : clicked[0];
    }
  }

  private Optional<Answer> ask(Element target, String function, Map<String, Object> more) {
    return frames
        .spotOf(target)
        .flatMap(
            spot -> {
              Map<String, Object> argument = new HashMap<>(more);
              argument.put("number", spot.number());
              argument.put("patience", patience);
              return PageScript.call(spot.frame(), function, argument);
            });
  }

  private static Outcome outcome(Optional<Answer> answer, Element target) {
    return answer.map(it -> Answers.outcome(it, target)).orElseGet(() -> Outcome.gone(target));
  }
}
