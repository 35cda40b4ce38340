package dev.journeyman.report;

import dev.journeyman.evidence.Fact.Pictured;
import dev.journeyman.evidence.Fact.Shot;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.evidence.StepEvidence;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

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
    for (Ruled journey : journeys.stream().flatMap(j -> j.attempts().stream()).toList()) {
      for (StepEvidence step : journey.evidence().steps()) {
        for (Order order : all(journey, step)) {
          Path source = run.pictures().resolve(order.view().taken().file());
          development.order(source, taken -> album.print(order, taken));
        }
      }
    }
    return album;
  }

  private static List<Order> all(Ruled journey, StepEvidence step) {
    return Stream.concat(
            orders(journey, step).stream(),
            step.all(Pictured.class).stream()
                .filter(it -> it.shot() == Shot.SHOWN)
                .map(it -> shown(journey, step, it)))
        .toList();
  }

  /** What a model was shown; empty where that could not be published. */
  Optional<Print> of(Ruled journey, StepEvidence step, Pictured shown) {
    return Optional.of(shown(journey, step, shown).print())
        .filter(print -> printed.contains(print.file()));
  }

  private static Order shown(Ruled journey, StepEvidence step, Pictured taken) {
    String id = Ids.of(journey.key(), String.valueOf(step.index()), taken.file());
    View view = new View("What the model saw", taken, false);
    return new Order(new Print(view.caption(), id + "-attachment.jpg"), view);
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
    String id = Ids.of(journey.key(), String.valueOf(step.index()), view.caption());
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
