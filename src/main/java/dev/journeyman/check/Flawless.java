package dev.journeyman.check;

import dev.journeyman.surface.Inspection;

/** A close look at the whole page finds no flaw of one kind. */
public record Flawless(Inspection inspection) implements Check {

  @Override
  public Finding on(Scene scene) {
    return scene
        .magnifier()
        .apply(inspection)
        .map(
            inspected ->
                inspected.flaws().isEmpty()
                    ? Finding.held(describe(), inspected.saw())
                    : Finding.flawed(describe(), inspected.flaws()))
        .orElseGet(() -> Finding.undecided(describe(), "nobody looked closely at this page"));
  }

  @Override
  public boolean isOfSight() {
    return false;
  }

  @Override
  public String describe() {
    return inspection.promise();
  }

  @Override
  public String inWords() {
    return "a close look at the page finds " + inspection.finding();
  }
}
