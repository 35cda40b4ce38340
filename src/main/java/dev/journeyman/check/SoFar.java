package dev.journeyman.check;

import dev.journeyman.find.Wording;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a step besides the page of this moment.
 *
 * @param looks the page before the step and whenever something was done in it, the oldest first;
 *     none where nobody looked
 * @param done what was done in it
 */
public record SoFar(List<Sight> looks, List<Action> done) {

  public static final SoFar NOTHING = new SoFar(List.of(), List.of());

  public SoFar {
    looks = List.copyOf(looks);
    done = List.copyOf(done);
  }

  /** The page before the step. */
  Optional<Sight> before() {
    return looks.stream().findFirst();
  }

  /** What the step acted on last, as it is on the page now, if it is still the same document. */
  Optional<Element> handled(Sight now) {
    return isLoaded(now) ? Optional.empty() : actedOn(now);
  }

  /** Whether a document was loaded in the step, in which all elements are others. */
  static boolean isLoaded(Sight now) {
    return now.activity().exchanges().stream()
        .anyMatch(x -> x.kind().equals("document") && x.firstParty());
  }

  private Optional<Element> actedOn(Sight now) {
    return done.stream()
        .flatMap(action -> action.target().stream())
        .reduce((first, last) -> last)
        .flatMap(element -> now.elements().stream().filter(e -> isSame(e, element)).findFirst());
  }

  /** What the step typed last, and where if that is known. */
  Optional<Typing> typing() {
    return done.stream().flatMap(a -> Typing.of(a).stream()).reduce((first, last) -> last);
  }

  /** Whether a field shows what the step typed as its mask writes it: "1,200" for "1200". */
  boolean isShown(String typed, String seen) {
    return typing().filter(it -> it.text().equals(typed)).isPresent() && Typing.shows(seen, typed);
  }

  /** Whether the step typed a text with this in it. */
  boolean isTyped(String text) {
    return done.stream()
        .flatMap(a -> Typing.of(a).stream())
        .anyMatch(it -> Wording.holds(it.text(), text));
  }

  /** Whether two elements of two looks are one; numbers begin anew in each document. */
  static boolean isSame(Element one, Element other) {
    return one.ref().equals(other.ref())
        && one.tag().equals(other.tag())
        && one.role().equals(other.role());
  }
}
