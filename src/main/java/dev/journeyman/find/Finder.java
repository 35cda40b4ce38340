package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds on one sight what a query names. */
public final class Finder {

  /** So many of a kind can be listed in a message even where no name is like the wanted one. */
  private static final int FEW = 3;

  private final Sight sight;

  /** Whether something is to be done, where the words of an author need prove nothing. */
  private final boolean acts;

  private Finder(Sight sight, boolean acts) {
    this.sight = sight;
    this.acts = acts;
  }

  public static Finder on(Sight sight) {
    return new Finder(sight, false);
  }

  /** Find the one thing to act on, among those that the purpose suits. */
  public Match toUse(Query query, Purpose purpose) {
    return new Finder(sight, true).used(query, purpose);
  }

  private Match used(Query query, Purpose purpose) {
    Match match = toJudge(query, purpose);
    boolean nowhere = match.isNone() && query.within().filter(match.asked()::equals).isPresent();
    if (!nowhere || !Anywhere.isMeant(query)) {
      return match;
    }
    Query called = Query.thing(query.name());
    return Anywhere.on(sight)
        .only(query, purpose, candidates(called, purpose, e -> true))
        .orElse(match);
  }

  /** Whether an area holds that name in some line, though nothing tells that it is called so. */
  public boolean isAreaOfWords(Query query) {
    return !new Finder(sight, true).area(query).isNone();
  }

  /** Find the one thing that a promise is about, which is nowhere else than where it says. */
  public Match toJudge(Query query, Purpose purpose) {
    Match match = find(query, purpose);
    return match.isNone() && purpose == Purpose.CHECK ? boxOfItem(query).orElse(match) : match;
  }

  /** "Tick "Buy milk"", where the box has no label but is the only one in the item of that text. */
  private Optional<Match> boxOfItem(Query query) {
    boolean item = query.kind() == Kind.THING || query.kind() == Kind.CHECKBOX;
    if (!item || query.names().isEmpty()) {
      return Optional.empty();
    }
    List<Element> boxes = Items.on(sight).boxesIn(find(query.as(Kind.ITEM), Purpose.READ).found());
    return boxes.isEmpty()
        ? Optional.empty()
        : Optional.of(Match.of(boxes, query, Surroundings.on(sight).tellApart(boxes)));
  }

  /** Find the one thing to read. */
  public Match toRead(Query query) {
    return find(query, Purpose.READ);
  }

  /** Find all things of that name, in the order in which they are read, the ordinal left aside. */
  public List<Element> all(Query query) {
    return read(find(query.at(Ordinal.ONLY), Purpose.COUNT).found());
  }

  /** The same, where what is quoted is a whole name. */
  public List<Element> proving(Query query) {
    return read(find(query.at(Ordinal.ONLY), Purpose.PROVE).found());
  }

  private List<Element> read(List<Element> found) {
    return found.size() < 2 ? found : ReadingOrder.of(sight).sorted(found);
  }

  /** Find the inputs that take files, whatever they are called. */
  public Match fileInputs() {
    List<Element> inputs = sight.elements().stream().filter(Purpose::isFileInput).toList();
    return Match.of(inputs, Query.of(Kind.FIELD, "file"));
  }

  /** Find the area that a scope names, to look inside of it. */
  public Match area(Query query) {
    Match asWritten = areaAsWritten(query);
    return asWritten.isNone()
        ? Descriptions.of(query).stream()
            .map(this::areaAsWritten)
            .filter(match -> !match.isNone())
            .findFirst()
            .map(match -> Match.of(match.found(), query, match.told()))
            .orElse(asWritten)
        : asWritten;
  }

  private Match areaAsWritten(Query query) {
    return Areas.on(sight, acts).named(query, q -> find(q, Purpose.READ));
  }

  private Match find(Query query, Purpose purpose) {
    Match match = look(query, purpose);
    return match.isNone() && Kind.isTextField(query)
        ? TextFields.on(sight).meant(query, purpose, q -> look(q, purpose))
        : match;
  }

  private Match look(Query query, Purpose purpose) {
    Scopes scopes = Scopes.of(query, sight, this::area);
    if (scopes.missing().isPresent()) {
      return scopes.missing().get();
    }
    List<Element> nearby = candidates(query, purpose, scopes);
    if (nearby.isEmpty() && scopes.unproven().isPresent()) {
      return scopes.unproven().get();
    }
    List<Element> all = purpose.isOfAll() ? nearby : preferred(nearby, query);
    List<Element> best = purpose == Purpose.READ ? titled(all, query) : all;
    if (query.ordinal().isGiven() && !best.isEmpty()) {
      return query
          .ordinal()
          .of(read(best))
          .map(e -> Match.of(List.of(e), query))
          .orElseGet(() -> Match.none(best, query));
    }
    return best.isEmpty()
        ? Match.none(nearest(query, purpose), query)
        : Match.of(best, query, Surroundings.on(sight).tellApart(best));
  }

  private List<Element> titled(List<Element> found, Query query) {
    return query.kind() == Kind.SECTION && !query.names().isEmpty()
        ? found.stream()
            .map(e -> Areas.on(sight, acts).titled(e, query.names()))
            .distinct()
            .toList()
        : found;
  }

  private List<Element> candidates(Query query, Purpose purpose, Scopes scopes) {
    List<Element> inside = candidates(query, purpose, scopes.inside());
    if (inside.isEmpty() && query.within().filter(Scopes::isLoose).isPresent()) {
      List<Element> anywhere = candidates(query, purpose, e -> true);
      return Beside.of(sight, query.within().get().name()).nearestWithin(anywhere);
    }
    return scopes.beside().map(text -> Beside.of(sight, text).nearest(inside)).orElse(inside);
  }

  private List<Element> candidates(Query query, Purpose purpose, Predicate<Element> inside) {
    List<Predicate<Element>> rounds = new ArrayList<>();
    rounds.add(e -> query.kind().includes(e) && purpose.suits(e));
    if (!query.names().isEmpty()) {
      rounds.add(e -> query.kind().admits(e) && purpose.suits(e) && !isStretched(e, query));
    }
    if (purpose.settlesForLess()) {
      rounds.add(e -> query.kind().includes(e) && purpose.tolerates(e));
    }
    for (Predicate<Element> round : rounds) {
      List<Element> fitting = bestFit(query, purpose, inside.and(round));
      if (!fitting.isEmpty()) {
        return purpose.settlesForLess() ? closer(fitting, query, purpose, inside) : fitting;
      }
      if (purpose == Purpose.PROVE && !bestFit(query, Purpose.COUNT, inside.and(round)).isEmpty()) {
        return List.of();
      }
    }
    return List.of();
  }

  /** Of another kind, and called so only where signs and the order of the words do not count. */
  private static boolean isStretched(Element element, Query query) {
    return query.naming() == Naming.IN_FULL
        && !query.kind().includes(element)
        && Fit.of(element, query.names()) == Fit.WORDS;
  }

  /**
   * Apps make whole grids and panels focusable: who names what stands in one does not mean the
   * panel around it.
   */
  private List<Element> closer(
      List<Element> fitting, Query query, Purpose purpose, Predicate<Element> inside) {
    if (fitting.stream().anyMatch(Finder::isControl)) {
      return fitting;
    }
    Predicate<Element> exact =
        e ->
            query.kind().includes(e)
                && purpose.tolerates(e)
                && fitting.stream().anyMatch(f -> sight.contains(f, e))
                && Fit.of(e, query.names()) == Fit.SAME;
    List<Element> meant = bestFit(query, purpose, inside.and(exact));
    return meant.isEmpty() ? fitting : meant;
  }

  private List<Element> bestFit(Query query, Purpose purpose, Predicate<Element> eligible) {
    List<String> names =
        new ArrayList<>(query.kind() == Kind.ICON ? Icons.named(query.names()) : query.names());
    if (query.names().size() == 1 && query.kind() != Kind.THING) {
      names.add(query.name() + " " + query.kind().noun());
    }
    Areas areas = Areas.on(sight, acts);
    Map<Fit, List<Element>> byFit = new EnumMap<>(Fit.class);
    for (Element element : sight.elements()) {
      if (eligible.test(element) && !Filler.is(element, sight)) {
        Fit fit =
            query.kind().isContainer()
                ? areas.fit(element, names, query.kind())
                : Fit.of(element, names);
        if (fit == Fit.NOT && purpose == Purpose.FILL) {
          fit = Fit.byValue(element, names);
        }
        if (isFarFetched(element, fit, names, query, purpose)) {
          fit = Fit.NOT;
        }
        boolean proves =
            purpose != Purpose.PROVE || !query.isWhole() || Fit.isWhole(element, names);
        byFit.computeIfAbsent(proves ? fit : Fit.NOT, f -> new ArrayList<>()).add(element);
      }
    }
    byFit.remove(Fit.NOT);
    Optional<List<Element>> best =
        purpose.isOfAll()
            ? byFit.entrySet().stream()
                .filter(e -> e.getKey().compareTo(Fit.HOLDS_ASIDE) <= 0)
                .map(Map.Entry::getValue)
                .findFirst()
            : byFit.values().stream().findFirst();
    return best.map(found -> Icons.asWritten(found, query))
        .map(found -> Repetition.on(sight).dropped(found, query))
        .orElse(List.of());
  }

  /** Whether a field is called so by what nobody sees, or by a word in the midst of its label. */
  private boolean isFarFetched(
      Element element, Fit fit, List<String> names, Query query, Purpose purpose) {
    boolean fills = purpose == Purpose.FILL || purpose == Purpose.SELECT;
    boolean bare = fills && query.naming() == Naming.IN_OWN_WORDS;
    return fit == Fit.SAME_ASIDE
        ? Marks.areContradicted(element, names, sight)
        : bare && fit == Fit.HOLDS && !Fit.isAtAnEnd(element, names);
  }

  static boolean isControl(Element element) {
    return !element.role().equals("generic")
        && (element.is(State.CLICKABLE) || element.is(State.EDITABLE));
  }

  /**
   * Among equal matches, those in the open dialog; and one of several links that lead to the same
   * place; and the only one whose full name it is.
   */
  private List<Element> preferred(List<Element> found, Query query) {
    if (found.size() < 2 || query.ordinal().isGiven()) {
      return found;
    }
    List<Element> inDialog =
        sight.elements().stream()
            .filter(e -> e.role().equals("dialog") || e.role().equals("alertdialog"))
            .reduce((first, last) -> last)
            .map(d -> found.stream().filter(e -> sight.contains(d, e)).toList())
            .filter(inside -> !inside.isEmpty())
            .orElse(found);
    String destination = inDialog.get(0).labels().href();
    boolean sameDestination =
        !destination.isEmpty()
            && inDialog.stream().allMatch(e -> e.labels().href().equals(destination));
    return sameDestination
        ? inDialog.subList(0, 1)
        : Fit.byFullName(Items.on(sight).titled(inDialog, query), query.names());
  }

  private List<Element> nearest(Query query, Purpose purpose) {
    Predicate<Element> eligible =
        e -> (query.kind().includes(e) || query.kind().admits(e)) && purpose.suits(e);
    List<Element> named =
        sight.elements().stream().filter(eligible).filter(e -> !e.title().isBlank()).toList();
    if (query.names().isEmpty()) {
      return named.stream().limit(3).toList();
    }
    List<Element> closest = Nearness.closest(named, query.name(), 3);
    List<Element> ofTheKind = named.stream().filter(query.kind()::includes).toList();
    boolean few = query.kind() == Kind.FIELD && ofTheKind.size() <= FEW;
    return closest.isEmpty() && few ? ofTheKind : closest;
  }
}
