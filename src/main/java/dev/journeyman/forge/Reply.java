package dev.journeyman.forge;

import java.util.Optional;
import java.util.function.Function;

/** What a forge answered, or why it did not do what was asked. */
public sealed interface Reply<T> {

  /** It did. */
  record Done<T>(T what) implements Reply<T> {
    @Override
    public <R> Reply<R> then(Function<T, Reply<R>> next) {
      return next.apply(what);
    }

    @Override
    public Reply<T> otherwise(Function<Fault, Reply<T>> other) {
      return this;
    }

    @Override
    public Optional<T> done() {
      return Optional.of(what);
    }

    @Override
    public Optional<Fault> fault() {
      return Optional.empty();
    }
  }

  /** It did not. */
  record Refused<T>(Fault why) implements Reply<T> {
    @Override
    public <R> Reply<R> then(Function<T, Reply<R>> next) {
      return new Refused<>(why);
    }

    @Override
    public Reply<T> otherwise(Function<Fault, Reply<T>> other) {
      return other.apply(why);
    }

    @Override
    public Optional<T> done() {
      return Optional.empty();
    }

    @Override
    public Optional<Fault> fault() {
      return Optional.of(why);
    }
  }

  static <T> Reply<T> done(T what) {
    return new Done<>(what);
  }

  static <T> Reply<T> refused(Fault.Kind kind, String message) {
    return new Refused<>(new Fault(kind, message));
  }

  /** Ask further where this was done. */
  <R> Reply<R> then(Function<T, Reply<R>> next);

  /** Try another way where this was refused. */
  Reply<T> otherwise(Function<Fault, Reply<T>> other);

  default <R> Reply<R> map(Function<T, R> change) {
    return then(it -> done(change.apply(it)));
  }

  Optional<T> done();

  Optional<Fault> fault();
}
