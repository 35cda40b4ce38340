package dev.journeyman.scribe;

import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One step under way: clauses that are done one after the other until something can be expected.
 */
final class Passage {

  private static final int MOST_CLAUSES = 6;
  private static final String FILL = "Fill in ";

  /** An action with what came of it. */
  record Entry(Clause clause, Sight after, Optional<Answer> answer) {
    String text() {
      return clause.text() + answer.map(Answer::clause).orElse("");
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private List<Proposal> proposals = List.of();

  Passage(Entry first) {
    entries.add(first);
    propose();
  }

  Entry last() {
    return entries.get(entries.size() - 1);
  }

  List<Proposal> proposals() {
    return proposals;
  }

  boolean isSure() {
    return entries.stream().allMatch(e -> e.clause().isSure());
  }

  boolean promises() {
    return proposals.stream().anyMatch(p -> !p.isFallback());
  }

  /** Go on with another action, if the step can still be read as one. */
  boolean takes(Entry next) {
    if (isAgain(next)) {
      entries.set(entries.size() - 1, new Entry(first(next), next.after(), next.answer()));
      propose();
      return true;
    }
    boolean full = promises() || entries.size() >= MOST_CLAUSES || last().answer().isPresent();
    boolean closed = full && !isEnterAfterFill(next);
    boolean alone = !last().clause().isSure() || !next.clause().isSure() || startsAnew(next);
    List<Entry> joined = Stream.concat(entries.stream(), Stream.of(next)).toList();
    if (closed || alone || joinedText(joined).isEmpty()) {
      return false;
    }
    entries.add(next);
    propose();
    return true;
  }

  /** Typing goes on in the same field: the page before the first letter counts. */
  private Clause first(Entry next) {
    Clause clause = next.clause();
    return new Clause(last().clause().before(), clause.action(), clause.text(), clause.sureness());
  }

  private boolean isAgain(Entry next) {
    return last().clause().action() instanceof Action.Fill one
        && next.clause().action() instanceof Action.Fill other
        && one.element().ref().equals(other.element().ref());
  }

  private boolean isEnterAfterFill(Entry next) {
    return last().clause().action() instanceof Action.Fill
        && next.clause().action() instanceof Action.PressKeys press
        && press.keys().equals("Enter");
  }

  private static boolean startsAnew(Entry next) {
    Action action = next.clause().action();
    return action instanceof Action.Open
        || action instanceof Action.SwitchTab
        || action instanceof Action.CloseTab
        || action instanceof Action.Travel;
  }

  /** Forget the last action; whether anything is left. */
  boolean retract() {
    entries.remove(entries.size() - 1);
    if (!entries.isEmpty()) {
      propose();
    }
    return !entries.isEmpty();
  }

  private void propose() {
    List<Clause> clauses = entries.stream().map(Entry::clause).toList();
    proposals = Proposals.of(clauses, last().after());
  }

  /** What did not stay although nobody did anything was no outcome of this step. */
  void settle(Sight later) {
    boolean samePage = Difference.path(later).equals(Difference.path(last().after()));
    if (samePage) {
      proposals =
          proposals.stream()
              .filter(
                  p ->
                      p.span() == Proposal.Span.MESSAGE
                          || p.worth() == 100
                          || Proposals.holds(p.text(), later))
              .toList();
    }
  }

  String text() {
    return joinedText(entries).orElse(entries.get(0).text()) + ".";
  }

  private static Optional<String> joinedText(List<Entry> entries) {
    List<String> texts = entries.stream().map(Entry::text).toList();
    if (texts.size() == 1) {
      return Optional.of(texts.get(0));
    }
    List<String> wanted = new ArrayList<>();
    for (String text : texts) {
      Optional<List<String>> reading = PlainBrain.reading(text);
      if (reading.isEmpty()) {
        return Optional.empty();
      }
      wanted.addAll(reading.get());
    }
    List<BiFunction<List<String>, String, String>> ways =
        List.of((t, last) -> enumerated(shortened(t), last), Passage::enumerated);
    return ways.stream()
        .flatMap(way -> Stream.of(" and ", ", then ").map(and -> way.apply(texts, and)))
        .filter(text -> PlainBrain.reading(text).filter(wanted::equals).isPresent())
        .findFirst();
  }

  private static String enumerated(List<String> texts, String last) {
    List<String> rest = new ArrayList<>(texts.subList(0, 1));
    texts.stream().skip(1).map(Passage::continued).forEach(rest::add);
    return String.join(", ", rest.subList(0, rest.size() - 1)) + last + rest.get(rest.size() - 1);
  }

  private static String continued(String text) {
    return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
  }

  /** "Fill in A with 1, B with 2": the verb is said once for fields in a row. */
  private static List<String> shortened(List<String> texts) {
    List<String> shortened = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      boolean again = i > 0 && texts.get(i).startsWith(FILL) && texts.get(i - 1).startsWith(FILL);
      shortened.add(again ? texts.get(i).substring(FILL.length()) : texts.get(i));
    }
    return shortened;
  }

  @Override
  public String toString() {
    return entries.stream().map(Entry::text).collect(Collectors.joining(" | "));
  }
}
