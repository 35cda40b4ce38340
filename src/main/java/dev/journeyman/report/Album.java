package dev.journeyman.report;

import dev.journeyman.evidence.Fact.Pictured;
import dev.journeyman.evidence.Fact.Shot;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The pictures that a report shows, with what matters on them marked. */
final class Album {

  /** A published picture. */
  record Print(String caption, String file) {}

  private record Order(Print print, Pictured taken, boolean closeUp) {}

  private final Path folder;
  private final Set<String> printed = ConcurrentHashMap.newKeySet();

  private Album(Path folder) {
    this.folder = folder;
  }

  /** Make every picture of a run; one that cannot be made is left out with a warning. */
  static Album make(RunFolder run, List<Ruled> journeys, Path folder, Warnings warnings) {
    Album album = new Album(folder);
    journeys.parallelStream()
        .flatMap(j -> j.attempts().stream())
        .flatMap(j -> j.evidence().steps().stream().flatMap(s -> all(j, s)))
        .toList()
        .parallelStream()
        .forEach(order -> album.print(run, order, warnings));
    return album;
  }

  private static Stream<Order> all(Ruled journey, StepEvidence step) {
    return Stream.concat(
        orders(journey, step).stream(),
        step.all(Pictured.class).stream()
            .filter(it -> it.shot() == Shot.SHOWN)
            .map(it -> shown(journey, step, it)));
  }

  /** What a model was shown; empty where that could not be published. */
  Optional<Print> of(Ruled journey, StepEvidence step, Pictured shown) {
    return Optional.of(shown(journey, step, shown).print())
        .filter(print -> printed.contains(print.file()));
  }

  private static Order shown(Ruled journey, StepEvidence step, Pictured taken) {
    String id = Ids.of(journey.key(), String.valueOf(step.index()), taken.file());
    return new Order(new Print("What the model saw", id + "-attachment.jpg"), taken, false);
  }

  List<Print> of(Ruled journey, StepEvidence step) {
    return orders(journey, step).stream()
        .map(Order::print)
        .filter(print -> printed.contains(print.file()))
        .toList();
  }

  /**
   * One picture a step, and a close-up of the place that was acted on where that was on another
   * page; both whole where the step did not pass.
   */
  private static List<Order> orders(Ruled journey, StepEvidence step) {
    boolean passed = !journey.verdict().steps().get(step.index()).isNot(Verdict.PASSED);
    Optional<Pictured> action = last(step, Shot.ACTION);
    Optional<Pictured> result = last(step, Shot.RESULT);
    boolean showAction = action.isPresent() && (!passed || !action.get().marks().isEmpty());
    boolean showResult =
        result.isPresent()
            && (!passed
                || !result.get().marks().isEmpty()
                || !step.step().expectations().isEmpty()
                || !showAction);
    List<Order> orders = new ArrayList<>();
    if (showResult) {
      orders.add(order(journey, step, "What was seen", result.get(), false));
    }
    if (showAction || (!showResult && action.isPresent())) {
      orders.add(order(journey, step, "Where it was done", action.get(), passed && showResult));
    }
    return orders;
  }

  private static Order order(
      Ruled journey, StepEvidence step, String caption, Pictured taken, boolean closeUp) {
    String id = Ids.of(journey.key(), String.valueOf(step.index()), caption);
    return new Order(new Print(caption, id + "-attachment.jpg"), taken, closeUp);
  }

  private static Optional<Pictured> last(StepEvidence step, Shot shot) {
    return step.all(Pictured.class).stream()
        .filter(p -> p.shot() == shot)
        .reduce((first, last) -> last);
  }

  private void print(RunFolder run, Order order, Warnings warnings) {
    Path source = run.pictures().resolve(order.taken().file());
    try {
      byte[] jpeg =
          Darkroom.print(Files.readAllBytes(source), order.taken().marks(), order.closeUp());
      Files.write(folder.resolve(order.print().file()), jpeg);
      printed.add(order.print().file());
    } catch (IOException | RuntimeException | LinkageError e) {
      warnings.add("The picture " + source + " could not be published: " + e);
    }
  }
}
