package dev.journeyman.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The journal of a run: one JSON object a line, redacted, appended and flushed as it happens, so
 * that a killed run can still be reported. It takes entries from several workers at once.
 */
public final class Journal implements AutoCloseable {

  private final BufferedWriter out;
  private final Redactor redactor;
  private final Clock clock;

  private final Optional<Consumer<Entry>> listener;

  /** What was recorded of journeys since each was last begun. */
  private final Map<String, List<Entry>> attempts = new HashMap<>();

  private Journal(
      BufferedWriter out, Redactor redactor, Clock clock, Optional<Consumer<Entry>> listener) {
    this.out = out;
    this.redactor = redactor;
    this.clock = clock;
    this.listener = listener;
  }

  /** Begin a journal. One that another run left there is replaced: its facts are not this run's. */
  public static Journal open(Path file, Redactor redactor, Clock clock) {
    return open(file, redactor, clock, Optional.empty());
  }

  /**
   * Begin a journal that is read along.
   *
   * @param listener gets each entry as it was written, on the thread that records it
   */
  public static Journal open(
      Path file, Redactor redactor, Clock clock, Optional<Consumer<Entry>> listener) {
    try {
      // unlike a writer of Files, this one takes half a letter, which pages may contain
      Writer out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8);
      return new Journal(new BufferedWriter(out), redactor, clock, listener);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal " + file + " cannot be opened", e);
    }
  }

  public void record(String journey, Fact fact) {
    try {
      Entry entry = new Entry(Instant.now(clock), journey, fact);
      JsonNode written = redactor.redact(Json.MAPPER.<JsonNode>valueToTree(entry));
      write(Json.MAPPER.writeValueAsString(written));
      remember(entry);
      if (listener.isPresent()) {
        listener.get().accept(Json.MAPPER.treeToValue(written, Entry.class));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A fact that cannot be written: " + fact, e);
    }
  }

  /** Whether a text holds a secret, which would be taken out of it here. */
  public boolean hides(String text) {
    return redactor.finds(text);
  }

  private synchronized void remember(Entry entry) {
    if (entry.fact() instanceof Fact.JourneyBegan) {
      attempts.put(entry.journey(), new ArrayList<>());
    }
    attempts.computeIfAbsent(entry.journey(), j -> new ArrayList<>()).add(entry);
  }

  /** Whether an attempt at a journey was recorded that has not been handed over. */
  public synchronized boolean isBegun(String journey) {
    return attempts.containsKey(journey);
  }

  /** What was recorded so far of the last attempt at a journey, unless it was handed over. */
  public synchronized List<Entry> entries(String journey) {
    return List.copyOf(attempts.getOrDefault(journey, List.of()));
  }

  /** Hand over, once, what was recorded of the last attempt at a journey, for who may try again. */
  public synchronized Optional<JourneyEvidence> lastAttempt(String journey) {
    return Optional.ofNullable(attempts.remove(journey)).map(e -> JourneyEvidence.all(e).get(0));
  }

  private synchronized void write(String line) {
    try {
      out.write(line);
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The journal cannot be written; is the disk full?", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Read what a run left behind, by journey in the order in which they began, each with its
   * attempts; a line cut off by a kill is left out.
   */
  public static List<JourneyEvidence> read(Path file) {
    Map<String, List<Entry>> byJourney = new LinkedHashMap<>();
    try {
      for (String line : whole(file).lines().toList()) {
        Entry entry = Json.MAPPER.readValue(line, Entry.class);
        byJourney.computeIfAbsent(entry.journey(), j -> new ArrayList<>()).add(entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The journal " + file + " cannot be read", e);
    }
    return byJourney.values().stream().flatMap(e -> JourneyEvidence.all(e).stream()).toList();
  }

  /** Write the facts of several runs of other journeys one after the other. */
  public static void join(List<Path> journals, Path target) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path journal : journals) {
      all.append(whole(journal));
    }
    Files.writeString(target, all, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }

  /** The lines that were written to their end; what follows may be half a line or half a letter. */
  private static String whole(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.substring(0, text.lastIndexOf('\n') + 1);
  }
}
