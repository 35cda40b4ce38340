package dev.journeyman.check;

import dev.journeyman.find.Query;
import dev.journeyman.find.Wording;

/** A field holds exactly a value. */
public record FieldValue(Query query, String value) implements Check {

  @Override
  public Finding on(Scene scene) {
    String expected = query + " with \"" + value + "\"";
    return Readings.on(scene, query, expected, seen -> Wording.sameValue(seen, value));
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
