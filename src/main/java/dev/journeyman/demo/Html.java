package dev.journeyman.demo;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Markup that may go to a browser as it is; anything else is escaped when it is put in. */
record Html(String text) {
  static final Html NONE = new Html("");

  /** Replaces each {@code {}} of the template by the next value. */
  static Html of(String template, Object... values) {
    StringBuilder out = new StringBuilder(template.length() + 64);
    int from = 0;
    for (Object value : values) {
      int gap = template.indexOf("{}", from);
      if (gap < 0) {
        throw new IllegalArgumentException("no place left for '" + value + "' in: " + template);
      }
      out.append(template, from, gap).append(safe(value));
      from = gap + 2;
    }
    return new Html(out.append(template.substring(from)).toString());
  }

  static <T> Html each(List<T> items, Function<T, Html> markup) {
    return new Html(
        items.stream().map(item -> markup.apply(item).text).collect(Collectors.joining("\n")));
  }

  Html when(boolean condition) {
    return condition ? this : NONE;
  }

  /** Two elements more around this, as a library of components would put them. */
  Html wrapped(String what, Switches switches) {
    return switches.on(Change.EXTRA_WRAPPERS)
        ? of("<div class=\"{}\"><div class=\"{}-inner\">{}</div></div>", what, what, this)
        : this;
  }

  private static String safe(Object value) {
    return value instanceof Html html
        ? html.text
        : value
            .toString()
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
  }
}
