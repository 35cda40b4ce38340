package dev.journeyman.check;

import dev.journeyman.surface.Sight;

/**
 * Something is not there any more. That says something of a step only where it was there before, or
 * came in the middle of it.
 *
 * @param absence that it is not there
 */
public record Gone(Check absence) implements Check {

  @Override
  public Finding on(Scene scene) {
    Finding now = absence.on(scene);
    boolean seen =
        scene.soFar().looks().isEmpty()
            || scene.soFar().looks().stream().anyMatch(look -> wasThere(look, scene));
    return now.isHeld() && !seen
        ? Finding.undecided(
            now.expected(),
            "it was not there before this step either, so nothing tells that it went")
        : now;
  }

  private boolean wasThere(Sight look, Scene scene) {
    return absence.on(new Scene(look, scene.memory())).result() == Finding.Result.BROKEN;
  }

  @Override
  public Mentions mentions() {
    return absence.mentions();
  }

  @Override
  public String describe() {
    return absence.describe().replaceFirst("^hidden", "gone");
  }

  @Override
  public String inWords() {
    return absence.inWords() + " any more";
  }
}
