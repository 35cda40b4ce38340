package dev.journeyman.git;

import java.util.Optional;
import java.util.function.Function;

/** What git told, or why it did not. */
public sealed interface Answer<T> {

  /** Git knew. */
  record Told<T>(T value) implements Answer<T> {
    @Override
    public <R> Answer<R> then(Function<T, Answer<R>> next) {
      return next.apply(value);
    }

    @Override
    public Optional<T> known() {
      return Optional.of(value);
    }

    @Override
    public Optional<String> refusal() {
      return Optional.empty();
    }
  }

  /**
   * Git did not.
   *
   * @param why what was asked of it, what it said, and what to do
   */
  record Refused<T>(String why) implements Answer<T> {
    @Override
    public <R> Answer<R> then(Function<T, Answer<R>> next) {
      return new Refused<>(why);
    }

    @Override
    public Optional<T> known() {
      return Optional.empty();
    }

    @Override
    public Optional<String> refusal() {
      return Optional.of(why);
    }
  }

  /** Ask further where this is known. */
  <R> Answer<R> then(Function<T, Answer<R>> next);

  Optional<T> known();

  Optional<String> refusal();
}
