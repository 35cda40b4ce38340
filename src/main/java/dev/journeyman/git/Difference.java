package dev.journeyman.git;

import java.util.List;

/**
 * The files that differ from a commit, also those that are not committed or not even added.
 *
 * @param since the commit as people know it, such as {@code origin/main (1a2b3c4)}
 * @param files by their place from the project's folder
 */
public record Difference(String since, List<String> files) {
  public Difference {
    files = List.copyOf(files);
  }
}
