package dev.journeyman.check;

import dev.journeyman.surface.Activity.Exchange;
import java.util.Optional;

/** The document was loaded anew during the step. */
public record Reloaded() implements Check {

  private static final String EXPECTED = "the page loaded anew";
  private static final String UNLOADED =
      "no document was loaded in this step; an app may draw anew without it: say what is then shown";

  @Override
  public Finding on(Scene scene) {
    Optional<Exchange> loaded =
        scene.sight().activity().exchanges().stream()
            .filter(x -> x.kind().equals("document") && x.firstParty())
            .findFirst();
    return loaded
        .map(x -> Finding.held(EXPECTED, x.describe()))
        .orElseGet(() -> Finding.undecided(EXPECTED, UNLOADED));
  }

  @Override
  public boolean isOfSight() {
    return false;
  }

  @Override
  public String describe() {
    return "page reloaded";
  }

  @Override
  public String inWords() {
    return "the page is loaded anew";
  }
}
