package dev.journeyman.check;

import dev.journeyman.find.Query;
import dev.journeyman.find.Wording;
import java.util.Optional;

/** A thing says the same as, or something else than, what was remembered. */
public record Recollection(Query query, Comparison comparison, String name) implements Check {

  @Override
  public Finding on(Scene scene) {
    Optional<String> remembered = scene.memory().recall(name);
    if (remembered.isEmpty()) {
      return Finding.undecided(
          query + " compared with the remembered \"" + name + "\"",
          "nothing was remembered as \""
              + name
              + "\"; add a step such as: Remember the total as \""
              + name
              + "\"");
    }
    String before = remembered.get();
    String expected = query + " " + comparison.phrase("\"" + before + "\"");
    return Readings.on(scene, query, expected, seen -> holds(seen, before));
  }

  private boolean holds(String seen, String before) {
    Optional<Amount> now = Amount.only(seen);
    Optional<Amount> then = Amount.only(before);
    if (now.isPresent() && then.isPresent()) {
      return now.get().agreesWith(then.get())
          ? comparison.holds(now.get().number(), then.get().number())
          : comparison == Comparison.NOT_EQUAL;
    }
    return switch (comparison) {
      case EQUAL -> Wording.same(seen, before);
      case NOT_EQUAL -> !Wording.same(seen, before);
      case AT_LEAST, AT_MOST, MORE, LESS -> false;
    };
  }

  @Override
  public Mentions mentions() {
    return Mentions.of(query).saying(name);
  }

  @Override
  public String describe() {
    return query.describe() + " " + comparison.sign() + " remembered \"" + name + "\"";
  }

  @Override
  public String inWords() {
    String what = "what was remembered as " + Wording.quoted(name);
    return query.inWords("")
        + switch (comparison) {
          case EQUAL -> " is the same as ";
          case NOT_EQUAL -> " is not the same as ";
          case AT_LEAST, AT_MOST -> " is " + comparison.phrase("");
          case MORE -> " is more than ";
          case LESS -> " is less than ";
        }
        + what;
  }
}
