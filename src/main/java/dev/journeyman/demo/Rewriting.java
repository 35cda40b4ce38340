package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes that concern all that is sent, markup and style alike, as a build step would do them. */
final class Rewriting {
  private static final Pattern CLASSES = Pattern.compile("(class=\\\\?\")([a-z0-9 -]+)(?=\\\\?\")");
  private static final Pattern SELECTOR = Pattern.compile("\\.([a-z][a-z0-9-]*)");
  private static final Pattern TAG = Pattern.compile("(</?h)([23])\\b");
  private static final Pattern ELEMENT = Pattern.compile("\\b(h)([23])\\b");
  private static final Pattern PRICE = Pattern.compile("£(?=-?[0-9])");

  /** The scripts know these. */
  private static final Set<String> HOOKS =
      Set.of("view", "edit", "cell", "panel", "toast", "dragged", "ask", "answers", "soft");

  private final Switches switches;

  private Rewriting(Switches switches) {
    this.switches = switches;
  }

  static void addTo(Javalin app, Switches switches) {
    Rewriting rewriting = new Rewriting(switches);
    if (switches.on(Change.CLASSES_GENERATED)
        || switches.on(Change.HEADINGS_LOWERED)
        || switches.on(Change.PRICES_SPACED)) {
      app.after(rewriting::rewrite);
    }
  }

  private void rewrite(Context request) {
    String type = String.valueOf(request.res().getContentType());
    String sent = request.result();
    if (sent == null) {
      return;
    }
    if (type.startsWith("text/css")) {
      request.result(style(sent));
    } else if (type.startsWith("text/html") || type.startsWith("application/json")) {
      request.result(markup(sent));
    }
  }

  private String markup(String sent) {
    String text = sent;
    if (switches.on(Change.CLASSES_GENERATED)) {
      text =
          CLASSES
              .matcher(text)
              .replaceAll(found -> found.group(1).replace("\\", "\\\\") + all(found.group(2)));
    }
    if (switches.on(Change.HEADINGS_LOWERED)) {
      text = TAG.matcher(text).replaceAll(Rewriting::lower);
    }
    if (switches.on(Change.PRICES_SPACED)) {
      text = PRICE.matcher(text).replaceAll("£\u00a0");
    }
    return text;
  }

  private String style(String sent) {
    String text = sent;
    if (switches.on(Change.CLASSES_GENERATED)) {
      text = SELECTOR.matcher(text).replaceAll(found -> "." + generated(found.group(1)));
    }
    if (switches.on(Change.HEADINGS_LOWERED)) {
      text = ELEMENT.matcher(text).replaceAll(Rewriting::lower);
    }
    return text;
  }

  private static String lower(MatchResult heading) {
    return heading.group(1) + (Integer.parseInt(heading.group(2)) + 1);
  }

  private static String all(String names) {
    return Arrays.stream(names.split(" "))
        .map(Rewriting::generated)
        .collect(Collectors.joining(" "));
  }

  private static String generated(String name) {
    return HOOKS.contains(name)
        ? name
        : String.format(Locale.ROOT, "css-%06x", (name.hashCode() * 31) & 0xffffff);
  }
}
