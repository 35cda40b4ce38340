package dev.journeyman.check;

import dev.journeyman.find.Finder;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Match;
import dev.journeyman.find.Naming;
import dev.journeyman.find.Purpose;
import dev.journeyman.find.Query;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A thing is in a state, such as checked or disabled. What is not there says nothing of it. */
public record Condition(Query query, Trait trait) implements Check {

  private static final String KEPT =
      "inert: the page keeps mouse and keys from it, itself or by a dialog over it";

  /** The states that a sentence can name. */
  public enum Trait {
    CHECKED("checked", e -> e.is(State.CHECKED)),
    UNCHECKED("unchecked", e -> e.is(State.UNCHECKED)),
    ENABLED("enabled", e -> !e.is(State.DISABLED) && !e.is(State.INERT)),
    DISABLED("disabled", e -> e.is(State.DISABLED) || e.is(State.INERT)),
    SELECTED("selected", e -> e.is(State.SELECTED) || e.is(State.CHECKED) || e.is(State.PRESSED)),
    FOCUSED("focused", e -> e.is(State.FOCUSED)),
    EXPANDED("expanded", e -> e.is(State.EXPANDED)),
    EMPTY("empty", e -> e.value().orElse(e.text()).isBlank()),
    NOT_EMPTY("not empty", e -> !e.value().orElse(e.text()).isBlank()),
    /** What is typed there is not shown. */
    MASKED("masked", e -> e.is(State.SECRET));

    private final String word;
    private final Predicate<Element> test;

    Trait(String word, Predicate<Element> test) {
      this.word = word;
      this.test = test;
    }

    public String word() {
      return word;
    }
  }

  @Override
  public Finding on(Scene scene) {
    Finding named = Lists.find(scene, query, f -> f.where().isPresent(), this::on);
    return named.result() == Finding.Result.UNDECIDED
        ? handled(scene)
            .map(e -> Finding.held(named.expected(), e.describe() + " is " + trait.word, e))
            .orElse(named)
        : named;
  }

  /** What this step acted on, where it goes by a part of that name or by one of several alike. */
  private Optional<Element> handled(Scene scene) {
    boolean asked = Set.of(Trait.FOCUSED, Trait.CHECKED, Trait.UNCHECKED).contains(trait);
    return scene
        .soFar()
        .handled(scene.sight())
        .filter(e -> asked && isLooselyNamed() && isOfKind(e))
        .map(e -> bearer(scene.sight(), e))
        .filter(e -> trait.test.test(e) && isCalled(e));
  }

  private boolean isLooselyNamed() {
    return query.naming() == Naming.IN_OWN_WORDS
        && query.within().isEmpty()
        && query.beside().isEmpty()
        && !query.ordinal().isGiven();
  }

  private boolean isOfKind(Element e) {
    return trait == Trait.FOCUSED
        ? query.kind() == Kind.FIELD && (e.is(State.EDITABLE) || e.role().equals("combobox"))
        : query.kind() == Kind.CHECKBOX && (e.is(State.CHECKED) || e.is(State.UNCHECKED));
  }

  private boolean isCalled(Element e) {
    List<String> said = words(e.name() + " " + e.labels().label() + " " + e.labels().placeholder());
    return query.names().isEmpty()
        || query.names().stream().flatMap(name -> words(name).stream()).anyMatch(said::contains);
  }

  private static final Set<String> SMALL =
      Set.of(
          "the", "and", "for", "with", "this", "that", "your", "not", "new", "all", "field", "box");

  /** Small words join others and tell nothing apart. */
  private static List<String> words(String text) {
    return Arrays.stream(Wording.folded(text).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > 2 && !SMALL.contains(word))
        .toList();
  }

  private Finding on(Sight sight) {
    String expected = query + " " + trait.word;
    if (trait == Trait.EMPTY || trait == Trait.NOT_EMPTY) {
      return Readings.of(query, sight, expected)
          .ofWhatIsThere()
          .judge(seen -> seen.isBlank() == (trait == Trait.EMPTY));
    }
    Match match = Finder.on(sight).toJudge(query, purpose());
    Optional<Element> focused =
        match.found().stream()
            .filter(e -> e.is(State.FOCUSED) && Kind.isTextField(query))
            .findFirst();
    if (trait == Trait.FOCUSED && focused.isPresent()) {
      return Finding.held(expected, trait.word, focused.get());
    }
    if (!match.isOne()) {
      return Finding.undecided(expected, match.explain());
    }
    Element element = match.one();
    Element bearer = bearer(sight, element);
    boolean held = trait.test.test(bearer);
    String saw = isKept(bearer) ? KEPT : held ? trait.word : "not " + trait.word;
    return held ? Finding.held(expected, saw, bearer) : Finding.broken(expected, saw, bearer);
  }

  /** Whether it looks as ever, and nobody can use it. */
  private boolean isKept(Element element) {
    return (trait == Trait.ENABLED || trait == Trait.DISABLED)
        && element.is(State.INERT)
        && !element.is(State.DISABLED);
  }

  private Purpose purpose() {
    return switch (trait) {
      case CHECKED, UNCHECKED -> query.kind().isContainer() ? Purpose.READ : Purpose.CHECK;
      case ENABLED, DISABLED -> Purpose.CLICK;
      default -> Purpose.READ;
    };
  }

  /** A card or row is checked where the one box in it is. */
  private Element bearer(Sight sight, Element element) {
    if (trait != Trait.CHECKED && trait != Trait.UNCHECKED) {
      return element;
    }
    List<Element> boxes =
        sight.below(element).stream()
            .filter(e -> e.is(State.CHECKED) || e.is(State.UNCHECKED))
            .toList();
    return boxes.size() == 1 ? boxes.get(0) : element;
  }

  @Override
  public Mentions mentions() {
    return Mentions.of(query);
  }

  @Override
  public String describe() {
    return query.describe() + " is " + trait.word;
  }

  @Override
  public String inWords() {
    return query.inWords("") + " is " + trait.word;
  }
}
