package dev.journeyman.report;

import dev.journeyman.evidence.RunFolder;
import dev.journeyman.evidence.StepEvidence;
import java.awt.image.BufferedImage;
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

  /** Order every picture of a run; they are there when the development was run. */
  static Album order(RunFolder run, List<Ruled> journeys, Path folder, Development development) {
    Album album = new Album(folder);
    for (Ruled journey : journeys) {
      for (StepEvidence step : journey.evidence().steps()) {
        for (Order order : orders(journey, step)) {
          Path source = run.pictures().resolve(order.view().taken().file());
          development.order(source, taken -> album.print(order, taken));
        }
      }
    }
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

  private void print(Order order, BufferedImage taken) throws IOException {
    byte[] jpeg =
        Darkroom.print(
            taken,
            order.view().taken().marks(),
            order.view().closeUp() ? Darkroom.CLOSE_UP : Darkroom.PAGE);
    Files.write(folder.resolve(order.print().file()), jpeg);
    printed.add(order.print().file());
  }
}
