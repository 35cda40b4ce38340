package dev.journeyman.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that lies in a folder, to be compared. */
final class Disk {

  private Disk() {}

  static Map<String, String> of(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      Map<String, String> disk = new TreeMap<>();
      for (Path file : files.toList()) {
        disk.put(
            folder.relativize(file).toString(),
            Files.isRegularFile(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                : "folder");
      }
      return disk;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
