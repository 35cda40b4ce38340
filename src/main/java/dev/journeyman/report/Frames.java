package dev.journeyman.report;

import dev.journeyman.evidence.RunFolder;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.report.Darkroom.Format;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pictures of a storyboard, small enough that a page can hold all of them. */
final class Frames {

  private record Key(String journey, int step, String moment) {}

  private record Order(Key key, View view, Format format) {}

  /** Where a step failed, its picture is looked at closely. */
  private static final Format TELLING = Format.whole(960, 0.55f);

  private static final Format CLOSE_UP = Format.around(new Dimension(420, 170), 420, 0.5f);

  /** What the reader sees first shows the place that matters large enough to be read. */
  private static final Format HERO = Format.around(new Dimension(800, 500), 800, 0.6f);

  private static final String FIRST = "first";

  private final Map<Key, Frame> all = new ConcurrentHashMap<>();

  private Frames() {}

  /** Order the pictures of a run; they are there when the development was run. */
  static Frames order(RunFolder run, List<Ruled> journeys, Development development) {
    Format plain = plain(journeys.stream().mapToInt(j -> j.evidence().steps().size()).sum());
    List<Order> orders = new ArrayList<>();
    for (Ruled journey : journeys) {
      journey.evidence().steps().forEach(step -> orders.addAll(orders(journey, step, plain)));
    }
    Storyboard.worstFirst(journeys).stream().limit(1).forEach(j -> first(j).ifPresent(orders::add));
    Frames frames = new Frames();
    for (Order order : orders) {
      Path source = run.pictures().resolve(order.view().taken().file());
      development.order(source, taken -> frames.print(order, taken));
    }
    return frames;
  }

  /** The more pictures, the smaller: a page of megabytes is not opened on a phone. */
  private static Format plain(int steps) {
    if (steps <= 100) {
      return Format.whole(720, 0.5f);
    }
    return steps <= 300 ? Format.whole(600, 0.45f) : Format.whole(480, 0.4f);
  }

  private static List<Order> orders(Ruled journey, StepEvidence step, Format plain) {
    boolean passed = !journey.verdict().steps().get(step.index()).isNot(Verdict.PASSED);
    List<Order> orders = new ArrayList<>();
    for (View view : shown(journey, step)) {
      boolean second = !orders.isEmpty() && !view.moment().equals(View.HELD);
      if (!second || view.shows(Ink.ACTED)) {
        Format format = second ? CLOSE_UP : passed ? plain : TELLING;
        orders.add(new Order(key(journey, step.index(), view.moment()), view, format));
      }
    }
    return orders;
  }

  private static List<View> shown(Ruled journey, StepEvidence step) {
    return View.of(journey, step).stream().filter(view -> !view.isWithheld()).toList();
  }

  private static Optional<Order> first(Ruled journey) {
    int step = telling(journey);
    return journey
        .evidence()
        .step(step)
        .flatMap(seen -> shown(journey, seen).stream().findFirst())
        .map(view -> new Order(key(journey, step, FIRST), view, HERO));
  }

  /** The step that decided, else the last one. */
  static int telling(Ruled journey) {
    List<StepEvidence> steps = journey.evidence().steps();
    return journey
        .decisive()
        .map(StepVerdict::index)
        .orElseGet(() -> steps.isEmpty() ? 0 : steps.get(steps.size() - 1).index());
  }

  /** The first picture of all, of the journey that matters most. */
  Optional<Frame> hero(Ruled journey, int step) {
    return find(journey, step, FIRST);
  }

  private static Key key(Ruled journey, int step, String moment) {
    return new Key(journey.plan().journey(), step, moment);
  }

  private void print(Order order, BufferedImage taken) throws IOException {
    BufferedImage print = Darkroom.develop(taken, order.view().taken().marks(), order.format());
    byte[] jpeg = Darkroom.packed(print, order.format());
    all.put(order.key(), new Frame(order.view(), jpeg, print.getWidth(), print.getHeight()));
  }

  /** The picture that tells most of a step. */
  Optional<Frame> main(Ruled journey, int step) {
    return find(journey, step, View.SEEN).or(() -> find(journey, step, View.DONE));
  }

  /** The page while all promises held that did not to the end. */
  Optional<Frame> held(Ruled journey, int step) {
    return find(journey, step, View.HELD);
  }

  /** The place that was acted on, where the main picture does not show it. */
  Optional<Frame> closeUp(Ruled journey, int step) {
    return find(journey, step, View.SEEN).flatMap(seen -> find(journey, step, View.DONE));
  }

  private Optional<Frame> find(Ruled journey, int step, String moment) {
    return Optional.ofNullable(all.get(key(journey, step, moment)));
  }
}
