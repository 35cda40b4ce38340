package dev.journeyman.check;

import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import dev.journeyman.find.Wording;

/** A thing says a text. */
public record Saying(Query query, Relation relation, String text) implements Check {

  @Override
  public Finding on(Scene scene) {
    String expected = query + " " + relation.phrase() + " \"" + text + "\"";
    boolean field = query.kind() == Kind.FIELD;
    return Readings.on(
        scene,
        query,
        expected,
        seen -> relation.holds(seen, text) || (field && scene.soFar().isShown(text, seen)));
  }

  @Override
  public boolean isOfShowing() {
    return true;
  }

  @Override
  public Mentions mentions() {
    return Mentions.of(query).saying(text);
  }

  @Override
  public String describe() {
    return query.describe() + " " + relation.phrase() + " \"" + text + "\"";
  }

  @Override
  public String inWords() {
    return query.inWords("") + " " + relation.phrase() + " " + Wording.quoted(text);
  }
}
