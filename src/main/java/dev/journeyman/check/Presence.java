package dev.journeyman.check;

import dev.journeyman.find.Finder;
import dev.journeyman.find.Match;
import dev.journeyman.find.Query;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.State;
import java.util.List;

/** A thing is, or is not, on the page. A picture that did not load is not shown. */
public record Presence(Query query, boolean shown) implements Check {

  @Override
  public Finding on(Scene scene) {
    List<Element> all = Finder.on(scene.sight()).all(query);
    List<Element> chosen =
        query.ordinal().isGiven() ? query.ordinal().of(all).stream().toList() : all;
    if (chosen.isEmpty()) {
      Match match = Finder.on(scene.sight()).toRead(query);
      return shown
          ? Finding.broken(expected(), match.explain())
          : Finding.held(expected(), "there is none");
    }
    Element first = chosen.get(0);
    if (shown && first.is(State.BROKEN)) {
      return Finding.broken(expected(), first.describe() + " did not load", first);
    }
    return shown
        ? Finding.held(expected(), first.describe(), first)
        : Finding.broken(expected(), first.describe() + " is on the page", first);
  }

  private String expected() {
    return (shown ? "" : "no ") + query + " on the page";
  }

  @Override
  public String describe() {
    return (shown ? "shown " : "hidden ") + query.describe();
  }
}
