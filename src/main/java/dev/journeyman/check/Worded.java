package dev.journeyman.check;

import java.util.List;

/**
 * A check in the words of whoever wrote it, a sentence a line, so that it can be read and made
 * again.
 */
public record Worded(String words, Check check) implements Check {

  @Override
  public Finding on(Scene scene) {
    return check.on(scene);
  }

  @Override
  public List<Check> parts() {
    return check.parts();
  }

  @Override
  public boolean isOfShowing() {
    return check.isOfShowing();
  }

  @Override
  public boolean isOfSight() {
    return check.isOfSight();
  }

  @Override
  public Mentions mentions() {
    return check.mentions();
  }

  @Override
  public String describe() {
    return words;
  }

  @Override
  public String inWords() {
    return check.inWords();
  }
}
