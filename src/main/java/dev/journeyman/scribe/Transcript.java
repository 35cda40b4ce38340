package dev.journeyman.scribe;

import dev.journeyman.scribe.Line.Kind;
import dev.journeyman.scribe.Line.State;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What was written down so far of one walk through an app. */
public final class Transcript {

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final Given given = new Given();
  private final UnaryOperator<String> redact;
  private final String start;
  private int ids;

  /**
   * Begin with an empty one.
   *
   * @param start where the walk begins: a path, or a whole address
   * @param redact takes secrets out of a text
   */
  public Transcript(String start, UnaryOperator<String> redact) {
    this.start = start;
    this.redact = redact;
  }

  /** The words for an action on the page as it is. */
  public Clause phrase(Sight before, Action action) {
    boolean keys = action instanceof Action.PressKeys && !continuesField(before);
    return keys
        ? Phrasing.on(before)
            .pressedIn((Action.PressKeys) action)
            .orElseGet(() -> Phrasing.on(before).clause(action))
        : Phrasing.on(before).clause(action);
  }

  /** Whether the field that has the focus is the one that was just filled in. */
  private boolean continuesField(Sight before) {
    Optional<Element> focused = Touch.focused(before);
    return focused.isEmpty()
        || lastParagraph()
            .flatMap(p -> p.passage().last().clause().action().target())
            .filter(e -> e.ref().equals(focused.get().ref()))
            .isPresent();
  }

  private Optional<Paragraph> lastParagraph() {
    return paragraphs.isEmpty()
        ? Optional.empty()
        : Optional.of(paragraphs.get(paragraphs.size() - 1));
  }

  /** Write down what was done and what came of it; whether it is worth a word. */
  public boolean add(Clause clause, Sight after, Optional<Answer> answer) {
    if (Effects.isNothing(clause, after) && answer.isEmpty()) {
      return false;
    }
    given.note(clause);
    Passage.Entry entry = new Passage.Entry(clause, after, answer);
    boolean goesOn =
        lastParagraph().filter(p -> !p.isTouched() && p.passage().takes(entry)).isPresent();
    if (goesOn) {
      paragraphs.get(paragraphs.size() - 1).refresh();
      return true;
    }
    lastParagraph().ifPresent(p -> p.close(clause.before()));
    paragraphs.add(new Paragraph(new Passage(entry), () -> ++ids));
    return true;
  }

  /** Forget the last action, because it was done otherwise after all. */
  public void retract() {
    lastParagraph()
        .ifPresent(
            p -> {
              if (p.passage().retract()) {
                p.refresh();
              } else {
                paragraphs.remove(p);
              }
            });
  }

  public List<Line> lines() {
    return paragraphs.stream()
        .flatMap(p -> p.lines().stream())
        .map(l -> new Line(l.id(), l.kind(), told(l.text()), l.of(), l.state(), told(l.remark())))
        .toList();
  }

  private String told(String text) {
    return redact.apply(given.in(text));
  }

  /** Keep or drop a line, or put it otherwise; whether there is such a line. */
  public boolean change(int id, State state, Optional<String> words) {
    return paragraphs.stream().anyMatch(p -> p.change(id, state, words));
  }

  /** Nothing more is to come: each step gets what it can promise. */
  public void end() {
    lastParagraph().ifPresent(p -> p.close(p.passage().last().after()));
  }

  /** Which of the promises hold on the page loaded again, the last ones first. */
  public List<String> outcome(Sight fresh) {
    List<String> promises = new ArrayList<>();
    for (State state : List.of(State.KEPT, State.PROPOSED)) {
      List<String> those =
          lines().stream()
              .filter(l -> l.kind() == Kind.PROMISE && l.state() == state)
              .map(Line::text)
              .filter(text -> !text.contains("is downloaded"))
              .toList();
      for (int i = those.size() - 1; i >= 0; i--) {
        promises.add(those.get(i));
      }
    }
    return Outcomes.among(promises, fresh, this::open);
  }

  private Optional<String> open(String sentence) {
    return Optional.of(given.in(sentence)).filter(s -> redact.apply(s).equals(s));
  }

  /** The journey as markdown, with the promises that hold in the end. */
  public String markdown(String title, List<String> outcome, Manuscript.Proposed proposed) {
    return new Manuscript(title, redact.apply(start), given.data(), proposed)
        .write(lines(), outcome);
  }
}
