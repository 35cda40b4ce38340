package dev.journeyman.forge;

import java.util.Optional;
import java.util.function.Supplier;

/** Asks once, and keeps what was done; what was refused is asked again. */
final class Once<T> {

  private final Supplier<Reply<T>> asked;
  private Optional<Reply<T>> kept = Optional.empty();

  Once(Supplier<Reply<T>> asked) {
    this.asked = asked;
  }

  synchronized Reply<T> get() {
    if (kept.isPresent()) {
      return kept.get();
    }
    Reply<T> reply = asked.get();
    kept = Optional.of(reply).filter(it -> it.done().isPresent());
    return reply;
  }
}
