package dev.journeyman.check;

import dev.journeyman.find.Finder;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Naming;
import dev.journeyman.find.Query;
import dev.journeyman.find.Reader;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;

/**
 * Something has a status: it stands beside that word, or it is shown and was not before.
 *
 * @param value what it is; only where it is quoted can it be missing
 */
public record StatusCheck(Query value) implements Check {

  private static final Query LABEL = Query.of(Kind.THING, "Status").called(Naming.IN_OWN_WORDS);

  @Override
  public Finding on(Scene scene) {
    String expected = "the status \"" + value.name() + "\"";
    List<Reader.Read> told = Reader.on(scene.sight()).read(LABEL).reads();
    Optional<Element> beside = beside(told);
    if (beside.isPresent()) {
      return Finding.held(expected, beside.get().describe(), beside.get());
    }
    Optional<Element> shown = shown(scene.sight());
    boolean before =
        scene.soFar().before().map(this::shown).filter(Optional::isPresent).isPresent();
    if (shown.isPresent()) {
      return before || !told.isEmpty()
          ? Finding.undecided(
              expected,
              "\""
                  + value.name()
                  + "\" is there, "
                  + (before ? "was before" : "not beside \"Status\""))
          : Finding.held(expected, "\"" + value.name() + "\"", shown.get());
    }
    String saw = "\"" + value.name() + "\" is not on the page";
    return value.naming() == Naming.IN_OWN_WORDS
        ? Finding.undecided(expected, saw)
        : Finding.broken(expected, saw);
  }

  private Optional<Element> beside(List<Reader.Read> told) {
    return told.stream()
        .filter(read -> Wording.holds(read.text(), value.name()))
        .map(Reader.Read::element)
        .findFirst();
  }

  private Optional<Element> shown(Sight sight) {
    return Finder.on(sight).all(value).stream().filter(e -> !e.tag().equals("option")).findFirst();
  }

  @Override
  public Mentions mentions() {
    return Mentions.of(value);
  }

  @Override
  public String describe() {
    return "status \"" + value.name() + "\"";
  }

  @Override
  public String inWords() {
    return "the status is " + Wording.quoted(value.name());
  }
}
