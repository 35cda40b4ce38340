package dev.journeyman.check;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.find.Finder;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Match;
import dev.journeyman.find.Query;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Optional;

/** A thing is, or is not, on the page. A picture that did not load is not shown. */
public record Presence(Query query, boolean shown) implements Check {

  @Override
  public Finding on(Scene scene) {
    Result proof = shown ? Result.HELD : Result.BROKEN;
    Finding finding = Lists.find(scene, query, f -> f.result() == proof, this::on);
    Optional<Element> trouble = finding.isHeld() ? trouble(scene) : Optional.empty();
    if (trouble.isPresent()) {
      Element it = trouble.get();
      String how = it.is(State.INVALID) ? " is marked as invalid" : " tells of trouble";
      return Finding.broken(expected(), it.describe() + how, it);
    }
    return finding.result() == proof ? finding : finding.unlessIn(scene.sight().unread());
  }

  /** What tells of trouble without being marked as an alert. */
  private Optional<Element> trouble(Scene scene) {
    return forbidsErrors() && query.within().isEmpty()
        ? scene.sight().elements().stream()
            .filter(e -> !e.is(State.COVERED))
            .filter(e -> e.is(State.INVALID) || tells(e, scene))
            .findFirst()
        : Optional.empty();
  }

  private static boolean tells(Element e, Scene scene) {
    return scene.sight().passing(e).isPresent()
        && !e.is(State.CLICKABLE)
        && scene.sight().below(e).isEmpty()
        && TroubleWords.in(e.text()).isPresent();
  }

  private Finding on(Sight sight) {
    List<Element> all = Finder.on(sight).proving(query);
    List<Element> chosen =
        query.ordinal().isGiven() ? query.ordinal().of(all).stream().toList() : all;
    if (chosen.isEmpty()) {
      return shown ? missing(sight) : absent(sight);
    }
    Optional<Element> open = chosen.stream().filter(e -> !e.is(State.COVERED)).findFirst();
    Element first = open.orElse(chosen.get(0));
    if (open.isEmpty()) {
      String saw = first.describe() + " is under something that covers it";
      return shown ? Finding.broken(expected(), saw, first) : Finding.held(expected(), saw, first);
    }
    if (shown && first.is(State.BROKEN)) {
      return Finding.broken(expected(), first.describe() + " did not load", first);
    }
    return shown
        ? Finding.held(expected(), first.describe(), first)
        : Finding.broken(expected(), first.describe() + " is on the page", first);
  }

  private Finding missing(Sight sight) {
    if (isUntold(sight)) {
      return Finding.undecided(
          expected(),
          "\""
              + query.name()
              + "\" is there, but nothing tells that it is a dialog; write: \""
              + query.name()
              + "\" is shown");
    }
    Optional<Element> partly = Finder.on(sight).all(query).stream().findFirst();
    if (partly.isPresent() && !query.ordinal().isGiven()) {
      return Finding.broken(expected(), partly(partly.get()), partly.get());
    }
    if (query.kind() == Kind.SECTION && Finder.on(sight).isAreaOfWords(query)) {
      return Finding.undecided(
          expected(),
          "\"" + query.name() + "\" is there, but nothing tells that a section is called so");
    }
    Match match = Finder.on(sight).toRead(query);
    return Readings.missing(match, expected());
  }

  private Finding absent(Sight sight) {
    Optional<Match> nowhere =
        query.within().map(w -> Finder.on(sight).area(w)).filter(Match::isNone);
    if (nowhere.isPresent()) {
      return Finding.undecided(expected(), nowhere.get().explain());
    }
    Optional<Element> partly = Finder.on(sight).all(query).stream().findFirst();
    return partly.isPresent() && !query.ordinal().isGiven()
        ? Finding.undecided(expected(), partly(partly.get()))
        : Finding.held(expected(), "there is none");
  }

  /** What is quoted is a whole name, or the sentence says that it is a part. */
  private String partly(Element element) {
    String noun = query.kind().noun();
    return element.describe()
        + ", which has more in its name; if it is meant, write all of it, or: a "
        + noun
        + " containing \""
        + query.name()
        + "\"";
  }

  /** Whether the title of the dialog can be read, in an app that marks no dialogs as such. */
  private boolean isUntold(Sight sight) {
    return query.kind() == Kind.DIALOG
        && !query.names().isEmpty()
        && sight.elements().stream()
            .filter(e -> !e.is(State.CLICKABLE) && !e.is(State.EDITABLE))
            .filter(e -> sight.ancestorsOf(e).stream().noneMatch(a -> a.is(State.CLICKABLE)))
            .filter(e -> sight.below(e).stream().noneMatch(b -> b.is(State.CLICKABLE)))
            .anyMatch(e -> query.names().stream().anyMatch(n -> Wording.same(e.text(), n)));
  }

  /** Whether it is that there is no error of any kind. */
  public boolean forbidsErrors() {
    return !shown && query.kind() == Kind.ERROR && query.names().isEmpty();
  }

  private String expected() {
    return (shown ? "" : "no ") + query + " on the page";
  }

  @Override
  public boolean isOfShowing() {
    return shown;
  }

  @Override
  public Mentions mentions() {
    return Mentions.of(query);
  }

  @Override
  public String describe() {
    return (shown ? "shown " : "hidden ") + query.describe();
  }

  @Override
  public String inWords() {
    return query.inWords("") + (shown ? " is there" : " is not there");
  }
}
