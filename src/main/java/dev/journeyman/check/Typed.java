package dev.journeyman.check;

import dev.journeyman.find.Finder;
import dev.journeyman.find.Match;
import dev.journeyman.find.Query;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.Optional;

/**
 * A field holds what this step typed or chose. It proves that the field took it, and little else.
 *
 * @param field which one, where the sentence says so
 * @param text what it holds, where the sentence says so
 */
public record Typed(Optional<Query> field, Optional<String> text) implements Check {

  private static final String WORD = "typed";

  /** Whether a check in its canonical phrase is one of these. */
  public static boolean isTold(String check) {
    return check.equals(WORD) || check.startsWith(WORD + " ");
  }

  @Override
  public Finding on(Scene scene) {
    String expected = field.map(Query::toString).orElse("a field") + " with what this step typed";
    Optional<Typing> typing = scene.soFar().typing().filter(it -> !it.text().isBlank());
    if (typing.isEmpty()) {
      return Finding.undecided(expected, "this step typed nothing");
    }
    Typing last = typing.get();
    Optional<Element> holder = holder(scene.sight(), last);
    if (holder.isEmpty()) {
      return Finding.undecided(expected, "nothing tells in which field");
    }
    String seen = holder.get().value().orElse(holder.get().text());
    if (takes(seen, text.orElse(last.text()))) {
      return Finding.held(expected, "\"" + seen + "\"", holder.get());
    }
    return seen.isBlank() || text.isPresent()
        ? Finding.broken(
            expected, seen.isBlank() ? "it is empty" : "\"" + seen + "\"", holder.get())
        : Finding.undecided(expected, "\"" + seen + "\"");
  }

  /** Bullets are what a password field shows. */
  private static boolean takes(String seen, String typed) {
    return Typing.shows(seen, typed)
        || (!seen.isEmpty() && seen.chars().allMatch(c -> c == '\u2022' || c == '*'));
  }

  private Optional<Element> holder(Sight sight, Typing typing) {
    Optional<Element> named =
        field.map(f -> Finder.on(sight).toRead(f)).filter(Match::isOne).map(Match::one);
    Optional<Element> typedInto =
        typing
            .where()
            .flatMap(e -> sight.elements().stream().filter(o -> SoFar.isSame(o, e)).findFirst());
    return typedInto.or(() -> named).or(() -> focused(sight));
  }

  private static Optional<Element> focused(Sight sight) {
    return sight.elements().stream()
        .filter(e -> e.is(State.FOCUSED) && e.is(State.EDITABLE))
        .findFirst();
  }

  @Override
  public Mentions mentions() {
    return Mentions.of(field).saying(text.stream().toArray(String[]::new));
  }

  @Override
  public String describe() {
    return WORD
        + text.map(t -> " \"" + t + "\"").orElse("")
        + field.map(f -> " in " + f.describe()).orElse("");
  }

  @Override
  public String inWords() {
    return field.map(f -> f.inWords("")).orElse("the field in which this step typed")
        + " holds "
        + text.map(Wording::quoted).orElse("what this step typed");
  }
}
