package dev.journeyman.advice;

import dev.journeyman.source.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file as it was when it was read for the last time before it is changed. */
record Copy(String file, WholeFile whole) {

  /** Read a file of the project; a link that leads out of it is refused. */
  static Copy read(Path folder, String file) throws IOException {
    return new Copy(file, WholeFile.read(folder, file));
  }

  /** Change lines, in their order, all or none; returns why not. */
  Optional<String> rewrite(List<Rewrite> rewrites) throws IOException {
    List<String> lines = whole.lines();
    List<String> changed = new ArrayList<>();
    int at = 0;
    for (Rewrite rewrite : rewrites) {
      boolean there = rewrite.last() <= lines.size();
      if (!there || !lines.subList(rewrite.first() - 1, rewrite.last()).equals(rewrite.before())) {
        return meanwhile();
      }
      changed.addAll(lines.subList(at, rewrite.first() - 1));
      changed.addAll(rewrite.after());
      at = rewrite.last();
    }
    changed.addAll(lines.subList(at, lines.size()));
    return whole.write(changed) ? Optional.empty() : meanwhile();
  }

  private Optional<String> meanwhile() {
    return Optional.of(file + " has changed meanwhile");
  }
}
