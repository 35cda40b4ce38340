package dev.journeyman.signing;

import java.util.Optional;

/** A key, or why a text is none that can be used. */
public sealed interface KeyReading<T> {

  /** It can be used. */
  record Usable<T>(T value) implements KeyReading<T> {
    @Override
    public Optional<T> key() {
      return Optional.of(value);
    }

    @Override
    public Optional<String> trouble() {
      return Optional.empty();
    }
  }

  /**
   * It cannot.
   *
   * @param why where the key came from, what is wrong and what to do; never the key
   */
  record Unusable<T>(String why) implements KeyReading<T> {
    @Override
    public Optional<T> key() {
      return Optional.empty();
    }

    @Override
    public Optional<String> trouble() {
      return Optional.of(why);
    }
  }

  Optional<T> key();

  Optional<String> trouble();
}
