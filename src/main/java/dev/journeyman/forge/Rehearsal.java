package dev.journeyman.forge;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import okhttp3.Headers;

/** Tells of each change instead of making it, and reads where it can. */
final class Rehearsal implements Wire {

  private final Optional<Wire> reading;
  private final Consumer<Intention> heard;

  /**
   * A rehearsal.
   *
   * @param reading how to read; without it, answers to reading are pretended too
   */
  Rehearsal(Optional<Wire> reading, Consumer<Intention> heard) {
    this.reading = reading;
    this.heard = heard;
  }

  @Override
  public Reply<Answer> ask(Ask ask) {
    if (ask.effect() == Ask.Effect.READ) {
      return reading.map(it -> it.ask(ask)).orElseGet(() -> pretended(ask));
    }
    Map<String, String> headers = new TreeMap<>(ask.headers());
    headers.put("User-Agent", HttpWire.AGENT);
    ask.payload().mediaType().ifPresent(it -> headers.put("Content-Type", it));
    heard.accept(new Intention(ask.method(), ask.url().toString(), headers, ask.payload().told()));
    return pretended(ask);
  }

  private static Reply<Answer> pretended(Ask ask) {
    return Reply.done(new Answer(200, Headers.EMPTY, ask.url(), ask.pretended()));
  }

  @Override
  public void close() {
    reading.ifPresent(Wire::close);
  }
}
