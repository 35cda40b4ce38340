package dev.journeyman.discover;

import dev.journeyman.surface.Anatomy;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.SurfaceLost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One tab in front of the app. What opens more tabs, or loses the browser, gets no further. */
final class Window implements AutoCloseable {

  private static final int MOST_TABS = 5;

  private final Supplier<Surface> surfaces;
  private final Notes notes;
  private Optional<Surface> open = Optional.empty();

  Window(Supplier<Surface> surfaces, Notes notes) {
    this.surfaces = surfaces;
    this.notes = notes;
  }

  Surface surface() {
    if (open.isEmpty()) {
      open = Optional.of(surfaces.get());
    }
    return open.get();
  }

  Outcome open(Address address) {
    return surface().open(address.url());
  }

  /** What is in the first tab; the addresses of tabs that were opened besides are handed out. */
  View look() {
    Surface surface = surface();
    Sight sight = surface.look();
    List<Address> more = new ArrayList<>();
    while (sight.tabs().size() > 1) {
      Address.of(sight.url()).filter(it -> more.size() < MOST_TABS).ifPresent(more::add);
      if (more.size() == MOST_TABS || !surface.switchTab(sight.tabs().size() - 1).isDone()) {
        throw new SurfaceLost("the page opens ever more tabs");
      }
      surface.closeTab();
      sight = surface.look();
    }
    notes.happened(sight.activity());
    surface.drain();
    return new View(sight, surface.anatomy(), more);
  }

  /** What was seen. */
  record View(Sight sight, Anatomy anatomy, List<Address> more) {
    View {
      more = List.copyOf(more);
    }

    Optional<Address> address() {
      return Address.of(sight.url());
    }

    Reader reader() {
      return new Reader(sight, anatomy);
    }
  }

  /** Begin afresh next time. */
  void lose() {
    Optional<Surface> lost = open;
    open = Optional.empty();
    try {
      lost.ifPresent(Surface::close);
    } catch (SurfaceLost e) {
      // that is why it is closed
    }
  }

  @Override
  public void close() {
    lose();
  }
}
