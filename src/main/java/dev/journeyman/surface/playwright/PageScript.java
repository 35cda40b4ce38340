package dev.journeyman.surface.playwright;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The functions that run inside the page. They are put into a document once, under a symbol that
 * pages do not look for, and are gone with it.
 */
final class PageScript {

  private static final String SYMBOL = "Symbol.for('journeyman')";
  private static final String LIBRARY = library();

  /** The functions of a document, made of what its window has at hand where nobody asked yet. */
  private static final String FOUND =
      "(document[" + SYMBOL + "] ??= window[Symbol.for('journeyman.library')]?.())";

  /**
   * What every document begins with: what must hear of all that the page does from its first line,
   * and the functions at hand, so that they need not be brought to each document.
   */
  static final String BEGINNING =
      read("roots.js")
          + read("timers.js")
          + read("gate.js")
          + "(() => { const KEY = Symbol.for('journeyman.library');"
          + " if (!window[KEY]) Object.defineProperty(window, KEY, { value: () => "
          + LIBRARY
          + " }) })();";

  private static final String MISSING = "\u001fmissing";

  private PageScript() {}

  /** What a function of the page answers; empty where the document went away meanwhile. */
  static Optional<Answer> call(Frame frame, String function, Map<String, Object> argument) {
    return ask(frame, function, it -> frame.evaluate(it, argument));
  }

  private static Optional<Answer> ask(
      Frame frame, String function, Function<String, Object> evaluation) {
    try {
      String call = "a => " + FOUND + "?." + function + "(a) ?? '" + MISSING + "'";
      Object answer = evaluation.apply(call);
      if (MISSING.equals(answer)) {
        answer =
            evaluation.apply(install() + "return document[" + SYMBOL + "]." + function + "(a) }");
      }
      return Optional.of(new Answer(String.valueOf(answer)));
    } catch (PlaywrightException e) {
      if (Departure.isOf(e, frame)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The element that a function of the page gives, if any. */
  static Optional<ElementHandle> element(
      Frame frame, String function, Map<String, Object> argument) {
    String call = "a => " + FOUND + "?." + function + "(a)";
    return Optional.ofNullable(frame.evaluateHandle(call, argument).asElement());
  }

  /**
   * Makes every document tell what a person does in it.
   *
   * @param channel the function of the window that it is told to
   */
  static String attending(String channel) {
    return "(() => { document["
        + SYMBOL
        + "] ??= "
        + LIBRARY
        + ";\nconst CHANNEL = '"
        + channel
        + "';\n"
        + read("attend.js")
        + "})()";
  }

  private static String install() {
    return "a => { document[" + SYMBOL + "] = " + LIBRARY + "; ";
  }

  private static String library() {
    StringBuilder all =
        new StringBuilder(
            "(() => { 'use strict';\n"
                // our own waiting is no timer of the page
                + "const TIMERS = Symbol.for('journeyman.timers');\n"
                + "const { setTimeout } = window[TIMERS]?.plain ?? window;\n");
    for (String name :
        List.of(
            "names.js",
            "asked.js",
            "styles.js",
            "drawn.js",
            "paint.js",
            "text.js",
            "states.js",
            "layout.js",
            "boxes.js",
            "covers.js",
            "choosers.js",
            "lists.js",
            "sight.js",
            "touch.js",
            "gate.js",
            "hold.js",
            "keeper.js",
            "settle.js",
            "inspect.js",
            "anatomy.js")) {
      all.append(read(name));
    }
    return all.append(
            "const seen = answers => { const all = look(answers, true); remember(); return all };"
                + "return { look: seen, glance: look, unroll, keep, placeOf, numberOf, isSecret, aim, aimInto, aimAt, landed, holdFocus, takeFocus, heldInput, fill, choose, nature, checked, becomesChecked, fileInput, element, present,"
                + " place, under, scrollTo, scroll, settle, rest, stirs, change, drawn, images, links, quotes, cutText,"
                + " overlaps, sideways, sizeOfWindow, backTo, speed, accessibility, anatomy }; })()")
        .toString();
  }

  static String read(String name) {
    try (InputStream in = PageScript.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the page script " + name, e);
    }
  }

  /** Fields as a function of the page gives them. */
  record Answer(String text) {
    private static final String FIELD = "\u001f";
    private static final String RECORD = "\u001e";

    List<Answer> records() {
      return List.of(text.split(RECORD, -1)).stream().map(Answer::new).toList();
    }

    String[] fields() {
      return text.split(FIELD, -1);
    }

    /** The first field, which says how it went. */
    String word() {
      return fields()[0];
    }

    String field(int index) {
      String[] fields = fields();
      return index < fields.length ? fields[index] : "";
    }

    double number(int index) {
      return Double.parseDouble(field(index));
    }
  }
}
