package dev.journeyman.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** An audience that remembers what it was told since the last ending. */
final class Heard implements Audience {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final LinkedBlockingQueue<Ending> endings = new LinkedBlockingQueue<>();
  private final List<AppState> states = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Outline> outlines = new ArrayList<>();
  private final List<StepNews> steps = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();

  @Override
  public synchronized void app(AppState state, String text) {
    states.add(state);
  }

  @Override
  public synchronized void note(String text) {
    notes.add(text);
    notifyAll();
  }

  @Override
  public synchronized void began(Outline outline) {
    outlines.add(outline);
  }

  @Override
  public synchronized void step(StepNews news) {
    steps.add(news);
    notifyAll();
  }

  @Override
  public synchronized void picture(Picture picture) {
    pictures.add(picture);
    notifyAll();
  }

  @Override
  public void ended(Ending ending) {
    endings.add(ending);
  }

  /** Forget what was told so far. */
  synchronized Heard afresh() {
    states.clear();
    notes.clear();
    outlines.clear();
    steps.clear();
    pictures.clear();
    endings.clear();
    return this;
  }

  Ending ending() {
    try {
      Optional<Ending> ending =
          Optional.ofNullable(endings.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
      assertThat(ending).as("an ending; told: " + told()).isPresent();
      return ending.orElseThrow();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized String told() {
    return states + "\n" + notes + "\n" + steps;
  }

  /** Wait until something was heard. */
  synchronized void until(Predicate<Heard> heard) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!heard.test(this)) {
        assertThat(System.nanoTime()).as(told()).isLessThan(end);
        wait(100);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  synchronized List<AppState> states() {
    return List.copyOf(states);
  }

  synchronized List<String> notes() {
    return List.copyOf(notes);
  }

  synchronized List<Outline> outlines() {
    return List.copyOf(outlines);
  }

  synchronized List<StepNews> steps() {
    return List.copyOf(steps);
  }

  synchronized List<Picture> pictures() {
    return List.copyOf(pictures);
  }

  /** The last that was told of a step. */
  StepNews last(int index) {
    return steps().stream()
        .filter(s -> s.index() == index)
        .reduce((first, last) -> last)
        .orElseThrow();
  }
}
