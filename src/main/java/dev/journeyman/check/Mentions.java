package dev.journeyman.check;

import dev.journeyman.find.Naming;
import dev.journeyman.find.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a sentence names in a reading of it.
 *
 * @param things what is looked for, each with what it is in
 * @param texts what is read, typed or compared, and the names of things that are no targets
 */
public record Mentions(List<Query> things, List<String> texts) {

  public static final Mentions NONE = new Mentions(List.of(), List.of());

  public Mentions {
    things = List.copyOf(things);
    texts = List.copyOf(texts);
  }

  public static Mentions of(Query... things) {
    return new Mentions(List.of(things), List.of());
  }

  public static Mentions of(Optional<Query> thing) {
    return new Mentions(thing.stream().toList(), List.of());
  }

  /** The same with texts. */
  public Mentions saying(String... more) {
    return and(new Mentions(List.of(), List.of(more)));
  }

  public Mentions and(Mentions more) {
    return new Mentions(
        Stream.concat(things.stream(), more.things.stream()).toList(),
        Stream.concat(texts.stream(), more.texts.stream()).toList());
  }

  /** Whether a quotation or a value is among them, and not only words of the author's own. */
  public boolean isPinned() {
    return !texts.isEmpty()
        || things.isEmpty()
        || things.stream().anyMatch(it -> it.naming() != Naming.IN_OWN_WORDS);
  }

  /** All names and texts; of names of which any will do, each. */
  public List<String> all() {
    List<String> all = new ArrayList<>(texts);
    things.forEach(thing -> add(thing, all));
    return List.copyOf(all);
  }

  private static void add(Query thing, List<String> all) {
    all.addAll(thing.names());
    thing.beside().ifPresent(all::add);
    thing.within().ifPresent(area -> add(area, all));
  }
}
