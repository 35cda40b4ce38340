package dev.journeyman.behind;

import dev.journeyman.check.Check;
import dev.journeyman.check.Finding;
import dev.journeyman.check.Memory;
import dev.journeyman.check.Scene;
import dev.journeyman.find.Wording;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A named query with the values that a sentence gives it. */
record QueryCheck(
    String name,
    Source source,
    Wanted wanted,
    Map<String, String> values,
    Surroundings surroundings)
    implements Check {

  private static final Pattern REMEMBERED =
      Pattern.compile("(?:the )?remembered (.+)", Pattern.CASE_INSENSITIVE);

  @Override
  public Finding on(Scene scene) {
    Map<String, String> recalled = new LinkedHashMap<>(values);
    for (Map.Entry<String, String> each : recalled.entrySet()) {
      Matcher remembered = REMEMBERED.matcher(each.getValue());
      if (remembered.matches()) {
        Optional<String> value = scene.memory().recall(remembered.group(1));
        if (value.isEmpty()) {
          return unremembered(remembered.group(1), scene.memory());
        }
        each.setValue(value.get());
      }
    }
    return wanted.judge(source.ask(recalled, surroundings), recalled, source.describe(recalled));
  }

  private Finding unremembered(String what, Memory memory) {
    return Finding.undecided(
        "\"" + wanted.filled(values) + "\" from " + source.describe(values),
        "nothing was remembered as \""
            + what
            + "\""
            + (memory.names().isEmpty() ? "" : ", only " + memory.names())
            + "; add a step such as: Remember the order number as \""
            + what
            + "\"");
  }

  @Override
  public boolean isOfSight() {
    return false;
  }

  @Override
  public String describe() {
    return "query \"" + name + "\"" + (values.isEmpty() ? "" : " with " + values);
  }

  @Override
  public String inWords() {
    return inWords(name, wanted, values);
  }

  static String inWords(String name, Wanted wanted, Map<String, String> values) {
    String with =
        values.entrySet().stream()
            .map(each -> each.getKey() + " " + Wording.quoted(each.getValue()))
            .collect(Collectors.joining(", "));
    return "the project answers "
        + Wording.quoted(name)
        + (with.isEmpty() ? "" : " for " + with)
        + " with "
        + wanted.inWords(values);
  }
}
