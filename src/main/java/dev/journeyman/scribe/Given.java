package dev.journeyman.scribe;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.State;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Values that a second walk must not give again: they become data of the journey. */
final class Given {

  private static final Pattern EMAIL = Pattern.compile("([^@\\s]+)(@[^@\\s]+\\.[^@\\s]+)");
  private static final Pattern SIGN_UP =
      Pattern.compile(
          "(?i)\\b(?:sign[ -]?up|register|registration|create (?:an |your |my )?account|join)\\b");

  private final Map<String, String> names = new LinkedHashMap<>();

  /** A new account needs an address that has none yet. */
  void note(Clause clause) {
    if (!(clause.action() instanceof Action.Fill fill) || !EMAIL.matcher(fill.text()).matches()) {
      return;
    }
    var page = clause.before();
    boolean asksForPassword = page.elements().stream().anyMatch(e -> e.is(State.SECRET));
    boolean signUp =
        page.elements().stream()
            .filter(e -> e.role().equals("heading") || e.role().equals("button"))
            .anyMatch(e -> SIGN_UP.matcher(e.title()).find());
    if (asksForPassword && signUp) {
      names.computeIfAbsent(
          fill.text(), v -> names.isEmpty() ? "email" : "email" + (names.size() + 1));
    }
  }

  String in(String sentence) {
    String told = sentence;
    for (Map.Entry<String, String> each : names.entrySet()) {
      told = told.replace(each.getKey(), "{{" + each.getValue() + "}}");
    }
    return told;
  }

  /** The values by name, each new in every run. */
  Map<String, String> data() {
    Map<String, String> data = new LinkedHashMap<>();
    names.forEach(
        (value, name) -> data.put(name, EMAIL.matcher(value).replaceFirst("$1+{{run.id}}$2")));
    return data;
  }
}
