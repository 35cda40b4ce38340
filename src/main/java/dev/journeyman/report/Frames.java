package dev.journeyman.report;

import dev.journeyman.evidence.RunFolder;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.report.Darkroom.Format;
import dev.journeyman.verdict.Verdict;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pictures of a storyboard, small enough that a page can hold all of them. */
final class Frames {

  private record Key(String journey, int step, String caption) {}

  private record Order(Key key, View view, Format format) {}

  /** Where a step failed, its picture is looked at closely. */
  private static final Format TELLING = Format.whole(960, 0.55f);

  private static final Format CLOSE_UP = Format.around(new Dimension(420, 170), 420, 0.5f);

  private final Map<Key, Frame> all = new ConcurrentHashMap<>();

  private Frames() {}

  /** Print the pictures of a run; one that cannot be printed is left out with a warning. */
  static Frames print(RunFolder run, List<Ruled> journeys, Warnings warnings) {
    Format plain = plain(journeys.stream().mapToInt(j -> j.evidence().steps().size()).sum());
    List<Order> orders = new ArrayList<>();
    for (Ruled journey : journeys) {
      journey.evidence().steps().forEach(step -> orders.addAll(orders(journey, step, plain)));
    }
    Frames frames = new Frames();
    orders.parallelStream().forEach(order -> frames.print(run, order, warnings));
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
    for (View view : View.of(journey, step)) {
      boolean second = !orders.isEmpty();
      if (!second || view.shows(Ink.ACTED)) {
        Format format = second ? CLOSE_UP : passed ? plain : TELLING;
        orders.add(new Order(key(journey, step.index(), view.caption()), view, format));
      }
    }
    return orders;
  }

  private static Key key(Ruled journey, int step, String caption) {
    return new Key(journey.plan().journey(), step, caption);
  }

  private void print(RunFolder run, Order order, Warnings warnings) {
    Path source = run.pictures().resolve(order.view().taken().file());
    try {
      BufferedImage print =
          Darkroom.develop(
              Files.readAllBytes(source), order.view().taken().marks(), order.format());
      byte[] jpeg = Darkroom.packed(print, order.format());
      all.put(order.key(), new Frame(order.view(), jpeg, print.getWidth(), print.getHeight()));
    } catch (IOException | RuntimeException | LinkageError e) {
      warnings.add("The picture " + source + " could not be put on the storyboard: " + e);
    }
  }

  /** The picture that tells most of a step. */
  Optional<Frame> main(Ruled journey, int step) {
    return find(journey, step, View.SEEN).or(() -> find(journey, step, View.DONE));
  }

  /** The place that was acted on, where the main picture does not show it. */
  Optional<Frame> closeUp(Ruled journey, int step) {
    return find(journey, step, View.SEEN).flatMap(seen -> find(journey, step, View.DONE));
  }

  private Optional<Frame> find(Ruled journey, int step, String caption) {
    return Optional.ofNullable(all.get(key(journey, step, caption)));
  }
}
