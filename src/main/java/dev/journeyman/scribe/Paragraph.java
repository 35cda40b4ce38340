package dev.journeyman.scribe;

import dev.journeyman.scribe.Line.Kind;
import dev.journeyman.scribe.Line.State;
import dev.journeyman.surface.Sight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** A step with its promises as the person sees them. */
final class Paragraph {

  private static final String UNSURE =
      "several things are called so, or none: say which one is meant";

  private final Passage passage;
  private final IntSupplier ids;
  private final int id;
  private final Map<Integer, Promise> promises = new LinkedHashMap<>();
  private State state = State.KEPT;
  private Optional<String> words = Optional.empty();
  private boolean touched;

  /** A proposal and what became of it. */
  private record Promise(Proposal proposal, String text, State state) {}

  Paragraph(Passage passage, IntSupplier ids) {
    this.passage = passage;
    this.ids = ids;
    this.id = ids.getAsInt();
    refresh();
  }

  Passage passage() {
    return passage;
  }

  /** Whether the person had a hand in it, so that it stays as it is. */
  boolean isTouched() {
    return touched;
  }

  /** Take the proposals as they are now; the best one is kept unless it is only a last resort. */
  void refresh() {
    Map<String, Integer> known = new LinkedHashMap<>();
    promises.forEach((key, promise) -> known.put(promise.proposal().text(), key));
    promises.clear();
    for (Proposal proposal : passage.proposals()) {
      boolean best = promises.isEmpty() && !proposal.isFallback();
      Integer key = known.get(proposal.text());
      promises.put(
          key == null ? ids.getAsInt() : key,
          new Promise(proposal, proposal.text(), best ? State.KEPT : State.PROPOSED));
    }
  }

  /** The next step begins: what nobody promises yet, the last resort may. */
  void close(Sight later) {
    if (touched) {
      return;
    }
    passage.settle(later);
    refresh();
    boolean keeps = promises.values().stream().anyMatch(p -> p.state() == State.KEPT);
    if (!keeps && !promises.isEmpty()) {
      promises.entrySet().stream()
          .findFirst()
          .ifPresent(
              e ->
                  e.setValue(
                      new Promise(e.getValue().proposal(), e.getValue().text(), State.KEPT)));
    }
  }

  boolean change(int line, State newState, Optional<String> newWords) {
    if (line == id) {
      state = newState;
      words = newWords.or(() -> words);
      touched = true;
      return true;
    }
    Promise promise = promises.get(line);
    if (promise == null) {
      return false;
    }
    touched = true;
    promises.put(line, new Promise(promise.proposal(), newWords.orElse(promise.text()), newState));
    return true;
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    boolean sure = passage.isSure() || words.isPresent();
    lines.add(
        new Line(
            id,
            Kind.STEP,
            words.orElseGet(passage::text),
            Optional.empty(),
            state,
            sure ? "" : UNSURE));
    promises.forEach(
        (key, promise) ->
            lines.add(
                new Line(key, Kind.PROMISE, promise.text(), Optional.of(id), promise.state(), "")));
    return lines;
  }
}
