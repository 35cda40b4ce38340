package dev.journeyman.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The page of a build on GitHub, on which a run is told without any token. */
public final class JobSummary {

  /** A step may write one mebibyte; what is near to it was seen to be dropped without a word. */
  private static final int ROOM = 1_000_000;

  private static final int LEAST = Publisher.ROOM;

  private JobSummary() {}

  /** Add to the file that the build server gave us; why not, where that cannot be done. */
  public static Optional<String> add(Path file, Published run, Links links) {
    try {
      long there = Files.exists(file) ? Files.size(file) : 0;
      int room = (int) Math.max(0, ROOM - there);
      if (room < LEAST) {
        return Optional.of("The summary of this step is full, so the run is not told there.");
      }
      String told = Comment.of(run, Gallery.EMPTY, links, List.of(), room);
      Files.writeString(
          file,
          "\n" + told,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("The summary " + file + " cannot be written: " + e);
    }
  }
}
