package dev.journeyman.evidence;

import dev.journeyman.evidence.Fact.Checked;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of one step that was begun. */
public record StepEvidence(PlannedStep step, int index, Instant began, List<Fact> facts) {

  public StepEvidence {
    facts = List.copyOf(facts);
  }

  public <T extends Fact> List<T> all(Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Why it could not go on: a question that nobody answers explains all else. */
  public Optional<Fact.Halted> halted() {
    List<Fact.Halted> all = all(Fact.Halted.class);
    return all.stream()
        .filter(h -> h.why() == Halt.UNEXPECTED_DIALOG)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  public Optional<Duration> took() {
    return all(Fact.StepEnded.class).stream().map(Fact.StepEnded::took).findFirst();
  }

  /** The last try of each of the step's own expectations at a moment. */
  public Optional<Checked> checked(int expectation, Moment moment) {
    return all(Checked.class).stream()
        .filter(c -> c.expectation() == expectation && c.moment() == moment)
        .reduce((first, last) -> last);
  }

  public Optional<Fact.Unread> unread(int expectation, Moment moment) {
    return all(Fact.Unread.class).stream()
        .filter(u -> u.expectation() == expectation && u.moment() == moment)
        .findFirst();
  }

  /** Whether a model was to act in this step and did nothing at all. */
  public boolean isIdle() {
    boolean asked = all(Fact.Asked.class).stream().anyMatch(a -> a.purpose().equals("act"));
    return asked
        && all(Fact.Acted.class).stream()
            .noneMatch(a -> a.outcome().isDone() && !a.by().equals("runner"));
  }

  /** Why what the step came to says nothing of the app, where who decided missed. */
  public Optional<String> slip() {
    return all(Fact.Slipped.class).stream().map(Fact.Slipped::why).reduce((one, last) -> last);
  }

  public List<String> appLog() {
    return all(Fact.AppLogged.class).stream().flatMap(l -> l.lines().stream()).toList();
  }

  /** The elements of the page when the step had not passed, each on a line, indented in others. */
  public List<String> outline() {
    return all(Fact.Outlined.class).stream().flatMap(o -> o.elements().stream()).toList();
  }

  /** Everything that the page did during the step, as one. */
  public Activity activity() {
    List<Activity> slices = all(Fact.Happened.class).stream().map(Fact.Happened::activity).toList();
    return new Activity(
        slices.stream().flatMap(a -> a.console().stream()).toList(),
        slices.stream().flatMap(a -> a.pageErrors().stream()).toList(),
        slices.stream().flatMap(a -> a.exchanges().stream()).toList(),
        slices.stream().flatMap(a -> a.dialogs().stream()).toList(),
        slices.stream().flatMap(a -> a.downloads().stream()).toList());
  }

  /**
   * What vetoes a green verdict, each as a sentence: uncaught errors, first-party answers of 5xx, a
   * blank page.
   */
  public List<String> illnesses() {
    List<String> found = new ArrayList<>();
    Activity activity = activity();
    activity
        .pageErrors()
        .forEach(e -> found.add("the page threw an uncaught error: " + firstLine(e)));
    activity.exchanges().stream()
        .filter(x -> x.firstParty() && x.status() >= 500)
        .forEach(
            x -> found.add("the app answered " + x.status() + " to " + x.method() + " " + x.url()));
    activity.exchanges().stream()
        .filter(x -> x.firstParty() && x.kind().equals("document") && !x.failure().isEmpty())
        .forEach(x -> found.add("the page " + x.url() + " did not load: " + x.failure()));
    if (all(Fact.Happened.class).stream().anyMatch(Fact.Happened::blank)) {
      found.add("the page is blank");
    }
    return found.stream().distinct().toList();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text);
  }
}
