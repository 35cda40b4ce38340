package dev.journeyman.brain.vision;

import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page in words, as tools that read pages give it: one line for each element with the reference
 * to act on it. Passwords are bullets already where the page was looked at; known secrets are taken
 * out here.
 */
final class PageText {

  private static final int LONGEST = 50_000;
  private static final int MOST_FOUND = 20;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TITLE = 60;

  private final UnaryOperator<String> redactor;

  PageText(UnaryOperator<String> redactor) {
    this.redactor = redactor;
  }

  String tree(Sight sight, boolean interactive, String ref) {
    Stream<Element> all = sight.elements().stream();
    if (!ref.isEmpty()) {
      all =
          all.filter(
              e ->
                  sight.elements().stream()
                      .anyMatch(root -> root.ref().equals(ref) && sight.contains(root, e)));
    }
    List<String> lines =
        all.filter(e -> !interactive || e.is(State.CLICKABLE) || e.is(State.EDITABLE))
            .filter(e -> !e.role().equals("generic") || e.is(State.CLICKABLE))
            .map(e -> "  ".repeat(Math.min(sight.ancestorsOf(e).size(), 12)) + line(e))
            .toList();
    return cut(String.join("\n", lines));
  }

  String find(Sight sight, String query) {
    List<String> words = List.of(query.toLowerCase(Locale.ROOT).split("\\W+", 0));
    List<String> lines =
        sight.elements().stream()
            .filter(e -> !e.role().equals("generic") || e.is(State.CLICKABLE))
            .filter(e -> words.stream().anyMatch(w -> w.length() > 1 && says(e, w)))
            .limit(MOST_FOUND)
            .map(this::line)
            .toList();
    return lines.isEmpty() ? "Nothing on the page matches." : cut(String.join("\n", lines));
  }

  String text(Sight sight) {
    return cut(redactor.apply(sight.text()));
  }

  String console(Activity activity) {
    Stream<String> lines = activity.console().stream().map(l -> l.level() + ": " + l.text());
    Stream<String> errors = activity.pageErrors().stream().map(e -> "uncaught: " + e);
    String all = String.join("\n", Stream.concat(lines, errors).toList());
    return all.isEmpty()
        ? "The console says nothing since this step began."
        : cut(redactor.apply(all));
  }

  String network(Activity activity) {
    String all = String.join("\n", activity.exchanges().stream().map(x -> x.describe()).toList());
    return all.isEmpty()
        ? "There were no requests since this step began."
        : cut(redactor.apply(all));
  }

  private static boolean says(Element element, String word) {
    return (element.role() + " " + element.title() + " " + element.labels().placeholder())
        .toLowerCase(Locale.ROOT)
        .contains(word);
  }

  private String line(Element element) {
    String value = element.value().filter(v -> !v.isEmpty()).map(v -> " = " + v).orElse("");
    String states =
        element.states().stream()
            .filter(State::isTold)
            .map(s -> " [" + s.name().toLowerCase(Locale.ROOT) + "]")
            .sorted()
            .collect(Collectors.joining());
    // redacted before it is cut: half a secret is not recognised
    String kind = element.role().equals("generic") ? element.tag() : element.role();
    String title = redactor.apply(element.title());
    String named = title.isBlank() ? kind : kind + " \"" + shorten(title) + "\"";
    String text = (named + redactor.apply(value)).replace('\n', ' ');
    String shown = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + "..." : text;
    return "- " + shown + states + " [" + element.ref() + "]";
  }

  private static String shorten(String title) {
    return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "..." : title;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\n(cut)";
  }
}
