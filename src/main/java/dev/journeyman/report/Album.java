package dev.journeyman.report;

import dev.journeyman.evidence.RunFolder;
import dev.journeyman.evidence.StepEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The pictures that a report shows, with what matters on them marked. */
final class Album {

  /** A published picture. */
  record Print(String caption, String file) {}

  private record Order(Print print, View view) {}

  private final Path folder;
  private final Set<String> printed = ConcurrentHashMap.newKeySet();

  private Album(Path folder) {
    this.folder = folder;
  }

  /** Make every picture of a run; one that cannot be made is left out with a warning. */
  static Album make(RunFolder run, List<Ruled> journeys, Path folder, Warnings warnings) {
    Album album = new Album(folder);
    journeys.parallelStream()
        .flatMap(j -> j.evidence().steps().stream().flatMap(s -> orders(j, s).stream()))
        .toList()
        .parallelStream()
        .forEach(order -> album.print(run, order, warnings));
    return album;
  }

  List<Print> of(Ruled journey, StepEvidence step) {
    return orders(journey, step).stream()
        .map(Order::print)
        .filter(print -> printed.contains(print.file()))
        .toList();
  }

  private static List<Order> orders(Ruled journey, StepEvidence step) {
    return View.of(journey, step).stream().map(view -> order(journey, step, view)).toList();
  }

  private static Order order(Ruled journey, StepEvidence step, View view) {
    String id = Ids.of(journey.plan().journey(), String.valueOf(step.index()), view.caption());
    return new Order(new Print(view.caption(), id + "-attachment.jpg"), view);
  }

  private void print(RunFolder run, Order order, Warnings warnings) {
    Path source = run.pictures().resolve(order.view().taken().file());
    try {
      byte[] jpeg =
          Darkroom.print(
              Files.readAllBytes(source),
              order.view().taken().marks(),
              order.view().closeUp() ? Darkroom.CLOSE_UP : Darkroom.PAGE);
      Files.write(folder.resolve(order.print().file()), jpeg);
      printed.add(order.print().file());
    } catch (IOException | RuntimeException | LinkageError e) {
      warnings.add("The picture " + source + " could not be published: " + e);
    }
  }
}
