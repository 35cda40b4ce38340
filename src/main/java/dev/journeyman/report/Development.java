package dev.journeyman.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints all that is ordered of each picture at once: reading a picture takes longer than making
 * all prints of it.
 */
final class Development {

  /** Makes a print of a picture and keeps it. */
  interface Print {
    void of(BufferedImage taken) throws IOException;
  }

  private final Map<Path, List<Print>> orders = new LinkedHashMap<>();

  void order(Path picture, Print print) {
    orders.computeIfAbsent(picture, none -> new ArrayList<>()).add(print);
  }

  /** Make every print; those that cannot be made are left out with a warning for their picture. */
  void run(Warnings warnings) {
    List<Path> missing =
        orders.keySet().stream().filter(picture -> !Files.exists(picture)).toList();
    orders.keySet().removeAll(missing);
    if (!missing.isEmpty()) {
      String others = missing.size() == 1 ? "" : " and " + (missing.size() - 1) + " more";
      warnings.add("The picture " + missing.get(0) + others + " could not be published: not there");
    }
    orders.entrySet().parallelStream()
        .forEach(order -> print(order.getKey(), order.getValue(), warnings));
  }

  private static void print(Path picture, List<Print> prints, Warnings warnings) {
    try {
      BufferedImage taken = Negative.read(Files.readAllBytes(picture));
      for (Print print : prints) {
        print.of(taken);
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      warnings.add("The picture " + picture + " could not be published: " + e);
    }
  }
}
