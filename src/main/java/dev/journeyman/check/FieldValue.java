package dev.journeyman.check;

import dev.journeyman.find.Query;
import dev.journeyman.find.Reader;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.State;

/** A field holds exactly a value. */
public record FieldValue(Query query, String value) implements Check {

  @Override
  public Finding on(Scene scene) {
    String expected = query + " with \"" + value + "\"";
    Finding finding =
        Readings.on(
            scene,
            query,
            expected,
            seen -> Wording.sameValue(seen, value) || scene.soFar().isShown(value, seen));
    return finding.result() == Finding.Result.BROKEN ? unlessShort(finding, scene) : finding;
  }

  /** Choosers say more than people do: "None, as in the settings". */
  private Finding unlessShort(Finding broken, Scene scene) {
    return Reader.on(scene.sight()).read(query).reads().stream()
        .filter(read -> !read.element().is(State.EDITABLE))
        .filter(read -> Wording.starts(read.text(), value))
        .findFirst()
        .map(read -> Finding.undecided(broken.expected(), "only " + TextCheck.excerpt(read.text())))
        .orElse(broken);
  }

  @Override
  public Mentions mentions() {
    return Mentions.of(query).saying(value);
  }

  @Override
  public String describe() {
    return "value of " + query.describe() + " = \"" + value + "\"";
  }

  @Override
  public String inWords() {
    return query.inWords("") + " holds " + Wording.quoted(value);
  }
}
