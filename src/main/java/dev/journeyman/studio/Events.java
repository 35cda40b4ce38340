package dev.journeyman.studio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells every open page what happens, and those that come later how things stand. */
final class Events implements AutoCloseable {
  private static final int MOST_READERS = 16;

  private final List<Event> state = new ArrayList<>();
  private final Set<Mailbox> readers = new HashSet<>();
  private boolean closed;

  synchronized void tell(Event event) {
    if (event.lasts()) {
      state.removeIf(event::outdates);
      state.add(event);
    }
    readers.forEach(reader -> reader.put(event));
  }

  synchronized Mailbox subscribe() {
    if (closed || readers.size() >= MOST_READERS) {
      throw Refusal.of(503, "too many pages listen", "close some of the pages of this studio");
    }
    Mailbox mailbox = new Mailbox(state);
    readers.add(mailbox);
    return mailbox;
  }

  synchronized void leave(Mailbox mailbox) {
    readers.remove(mailbox);
  }

  @Override
  public synchronized void close() {
    closed = true;
    readers.forEach(Mailbox::close);
  }
}
