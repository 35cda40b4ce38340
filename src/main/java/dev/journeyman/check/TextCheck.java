package dev.journeyman.check;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.find.Finder;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Match;
import dev.journeyman.find.Naming;
import dev.journeyman.find.Query;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Activity.Dialog;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A text is, or is not, to be read on the page: in its text, the value of a field, the name of a
 * control or picture, or a native dialog.
 *
 * @param within where to look; everywhere where empty
 * @param beside a text that it stands next to
 */
public record TextCheck(String text, boolean shown, Optional<Query> within, Optional<String> beside)
    implements Check {

  private static final String AS_IT_STANDS = "; if that is meant, write it as it stands there";

  public static TextCheck shown(String text) {
    return new TextCheck(text, true, Optional.empty(), Optional.empty());
  }

  public static TextCheck hidden(String text) {
    return new TextCheck(text, false, Optional.empty(), Optional.empty());
  }

  public TextCheck inside(Query area) {
    return new TextCheck(text, shown, Optional.of(area), beside);
  }

  public TextCheck nextTo(String anchor) {
    return new TextCheck(text, shown, within, Optional.of(anchor));
  }

  @Override
  public Finding on(Scene scene) {
    Result proof = shown ? Result.HELD : Result.BROKEN;
    Query place = within.map(Query.thing(text)::inside).orElse(Query.thing(text));
    Finding finding = Lists.find(scene, place, f -> f.result() == proof, this::on);
    if (finding.result() == proof) {
      return shown ? unlessDenied(finding, scene.sight()) : finding;
    }
    Finding read = unlessHinted(finding.unlessIn(scene.sight().unread()), scene.sight());
    return shown ? unlessInField(read, scene) : read;
  }

  /** The app may have filled a field with it, which is no text of the page and can be read. */
  private Finding unlessInField(Finding finding, Scene scene) {
    Optional<Element> filled = filled(scene.sight());
    boolean before = scene.soFar().before().flatMap(this::filled).isPresent();
    boolean typed = scene.soFar().isTyped(text);
    return filled.isEmpty() || before || typed
        ? finding
        : Finding.undecided(
            finding.expected(),
            "only the value of "
                + filled.get().describe()
                + "; if that is meant, write: the field contains \""
                + text
                + "\"");
  }

  private Optional<Element> filled(Sight sight) {
    return sight.elements().stream()
        .filter(e -> e.is(State.EDITABLE) && Wording.holds(e.value().orElse(""), text))
        .findFirst();
  }

  /** "Saved" is not what "Could not be saved" says, however little case counts. */
  private Finding unlessDenied(Finding held, Sight sight) {
    List<String> said =
        within
            .map(area -> Finder.on(sight).area(area).found().stream().map(Element::text).toList())
            .orElse(List.of(sight.text()));
    return said.stream()
        .flatMap(String::lines)
        .filter(line -> Wording.holds(line, text))
        .findFirst()
        .filter(line -> said.stream().flatMap(String::lines).noneMatch(this::affirms))
        .map(line -> Finding.undecided(held.expected(), "only " + excerpt(line) + AS_IT_STANDS))
        .orElse(held);
  }

  private boolean affirms(String line) {
    return Wording.holds(line, text) && !Wording.denies(line, text);
  }

  /** What a field asks for while it is empty can be read, but says nothing of what became. */
  private Finding unlessHinted(Finding finding, Sight sight) {
    return sight.elements().stream()
        .filter(e -> e.is(State.HINTING) && Wording.holds(e.labels().placeholder(), text))
        .findFirst()
        .map(e -> Finding.undecided(finding.expected(), "only the hint in " + e.describe()))
        .orElse(finding);
  }

  private Finding on(Sight sight) {
    if (within.isPresent()) {
      Areas areas = areas(sight);
      if (areas.finding().isPresent()) {
        return areas.finding().get();
      }
      return shown ? shownIn(areas.elements(), sight) : hiddenIn(areas.elements(), sight);
    }
    if (beside.isPresent()) {
      List<Element> all = Finder.on(sight).all(Query.thing(text).nextTo(beside.get()));
      return all.isEmpty() ? absent(sight) : present(all.get(0));
    }
    return everywhere(sight);
  }

  private record Areas(List<Element> elements, Optional<Finding> finding) {}

  /**
   * The areas to look in. What is to be shown in a missing one is not, if the area was quoted, or
   * if the text is nowhere else either: else that area may be called otherwise.
   */
  private Areas areas(Sight sight) {
    Query area = within.orElseThrow();
    Match match = Finder.on(sight).area(area);
    if (!match.isNone()) {
      return new Areas(match.found(), Optional.empty());
    }
    String saw = "there is no " + area;
    boolean quoted = match.asked().naming() != Naming.IN_OWN_WORDS;
    boolean untold = area.kind() == Kind.SECTION && Finder.on(sight).isAreaOfWords(area);
    boolean elsewhere = untold || (!quoted && shown(text).everywhere(sight).isHeld());
    return new Areas(
        List.of(),
        Optional.of(
            shown && !elsewhere
                ? Finding.broken(expected(), saw)
                : Finding.undecided(expected(), saw)));
  }

  private Finding shownIn(List<Element> areas, Sight sight) {
    for (Element area : areas) {
      Optional<Element> proof = smallest(sight.below(area)).or(() -> holder(area));
      if (proof.isPresent()) {
        return present(proof.get());
      }
    }
    return Finding.broken(expected(), excerpt(areas.get(0).text()), areas.get(0));
  }

  private Finding hiddenIn(List<Element> areas, Sight sight) {
    for (Element area : areas) {
      Optional<Element> proof = smallest(sight.below(area)).or(() -> holder(area));
      if (proof.isPresent()) {
        return Finding.broken(expected(), "\"" + text + "\" is there", proof.get());
      }
    }
    return Finding.held(expected(), "it is not there");
  }

  private Optional<Element> holder(Element area) {
    return holds(area) ? Optional.of(area) : Optional.empty();
  }

  private Finding everywhere(Sight sight) {
    Optional<Element> proof = smallest(sight.elements());
    Optional<Dialog> asked =
        sight.activity().dialogs().stream()
            .filter(d -> Wording.holds(d.message(), text))
            .findFirst();
    boolean there = proof.isPresent() || Wording.holds(sight.text(), text) || asked.isPresent();
    if (there == shown) {
      String saw = there ? "\"" + text + "\"" : "it is not on the page";
      return proof.map(p -> Finding.held(expected(), saw, p)).orElse(Finding.held(expected(), saw));
    }
    return there
        ? proof
            .map(p -> Finding.broken(expected(), "\"" + text + "\" is on the page", p))
            .orElse(Finding.broken(expected(), "\"" + text + "\" is on the page"))
        : absent(sight);
  }

  private Finding present(Element where) {
    return shown
        ? Finding.held(expected(), "\"" + text + "\"", where)
        : Finding.broken(expected(), "\"" + text + "\" is there", where);
  }

  private Finding absent(Sight sight) {
    if (!shown) {
      return Finding.held(expected(), "it is not there");
    }
    return Nearest.on(sight, text)
        .map(this::insteadOf)
        .orElse(Finding.broken(expected(), excerpt(main(sight))));
  }

  private Finding insteadOf(Nearest near) {
    String saw = "no such text; nearest: \"" + near.line() + "\"";
    return near.where()
        .map(element -> Finding.broken(expected(), saw, element))
        .orElse(Finding.broken(expected(), saw));
  }

  /** What the page is about, without the navigation that is the same on all pages. */
  private static String main(Sight sight) {
    return sight.elements().stream()
        .filter(e -> e.role().equals("main"))
        .map(Element::text)
        .filter(t -> !t.isBlank())
        .findFirst()
        .orElse(sight.text());
  }

  private Optional<Element> smallest(List<Element> elements) {
    return elements.stream()
        .filter(this::holds)
        .min(
            Comparator.comparingInt((Element e) -> e.text().length())
                .thenComparing(e -> -e.index()));
  }

  /**
   * A closed select's other options are not what a person reads, and what was typed into a field
   * proves nothing: it is not an outcome until the app shows it elsewhere.
   */
  private boolean holds(Element element) {
    if (element.tag().equals("option") || element.is(State.COVERED)) {
      return false;
    }
    boolean typed = element.is(State.EDITABLE);
    return Wording.holds(element.text(), text)
        || (!typed && Wording.holds(element.value().orElse(""), text))
        || (!element.role().equals("generic") && Wording.holds(element.name(), text));
  }

  static String excerpt(String text) {
    String folded = Wording.plain(text);
    if (folded.isEmpty()) {
      return "nothing";
    }
    return "\"" + (folded.length() > 120 ? folded.substring(0, 117) + "..." : folded) + "\"";
  }

  private String expected() {
    String where =
        within.map(w -> " in " + w).orElse("")
            + beside.map(b -> " next to \"" + b + "\"").orElse("");
    String on = where.isEmpty() ? " on the page" : where;
    return (shown ? "\"" : "no \"") + text + "\"" + on;
  }

  @Override
  public boolean isOfShowing() {
    return shown;
  }

  @Override
  public Mentions mentions() {
    return Mentions.of(within).saying(text).saying(beside.stream().toArray(String[]::new));
  }

  @Override
  public String describe() {
    return (shown ? "shown" : "hidden")
        + " text \""
        + text
        + "\""
        + within.map(w -> " in " + w.describe()).orElse("")
        + beside.map(b -> " next to \"" + b + "\"").orElse("");
  }

  @Override
  public String inWords() {
    return "the text "
        + Wording.quoted(text)
        + (shown ? " is shown" : " is not shown")
        + within.map(area -> " in " + area.inWords("")).orElse("")
        + beside.map(anchor -> " next to " + Wording.quoted(anchor)).orElse("");
  }
}
