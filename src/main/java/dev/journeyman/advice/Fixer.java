package dev.journeyman.advice;

import dev.journeyman.advice.Fixing.Left;
import dev.journeyman.advice.Rewrite.Readiness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers rewrites by their files and carries them out. */
final class Fixer {

  private final Path folder;
  private final Set<Readiness> enough;
  private final Map<String, List<Wanted>> files = new LinkedHashMap<>();
  private final List<Advice> made = new ArrayList<>();
  private final List<Left> left = new ArrayList<>();
  private final List<String> diff = new ArrayList<>();

  Fixer(Path folder, Set<Readiness> enough) {
    this.folder = folder;
    this.enough = enough;
  }

  /** Advice and its rewrite, which is to be carried out. */
  private record Wanted(Advice advice, Rewrite rewrite) {}

  void take(Advice advice) {
    Optional<Rewrite> rewrite = advice.rewrite();
    if (rewrite.isEmpty()) {
      leave(advice, "it has no rewrite");
    } else if (enough.contains(rewrite.get().ready())) {
      take(new Wanted(advice, rewrite.get()));
    } else {
      leave(
          advice,
          rewrite.get().ready() == Readiness.GAPS
              ? "only its author can fill the gaps"
              : "somebody has to want it: --fix --only " + advice.code().text());
    }
  }

  private void take(Wanted wanted) {
    List<Wanted> others = files.computeIfAbsent(wanted.rewrite.file(), file -> new ArrayList<>());
    if (others.stream().anyMatch(other -> other.rewrite.overlaps(wanted.rewrite))) {
      leave(wanted.advice, "it is for lines that are changed already: run --fix again");
    } else {
      others.add(wanted);
    }
  }

  Fixing fix() {
    files.forEach(this::fix);
    return new Fixing(made, left, diff);
  }

  private void fix(String file, List<Wanted> wanted) {
    List<Rewrite> rewrites =
        wanted.stream()
            .map(Wanted::rewrite)
            .sorted(Comparator.comparingInt(Rewrite::first))
            .toList();
    Optional<String> trouble = carryOut(file, rewrites);
    if (trouble.isPresent()) {
      wanted.forEach(each -> leave(each.advice, trouble.get()));
    } else {
      wanted.forEach(each -> made.add(each.advice));
      show(file, rewrites);
    }
  }

  private Optional<String> carryOut(String file, List<Rewrite> rewrites) {
    try {
      return Copy.read(folder, file).rewrite(rewrites);
    } catch (IOException e) {
      return Optional.of(file + " cannot be changed (" + e + ")");
    }
  }

  private void show(String file, List<Rewrite> rewrites) {
    diff.add("--- a/" + file);
    diff.add("+++ b/" + file);
    int shift = 0;
    for (Rewrite rewrite : rewrites) {
      diff.addAll(rewrite.hunk(shift));
      shift += rewrite.after().size() - rewrite.before().size();
    }
  }

  private void leave(Advice advice, String why) {
    left.add(new Left(advice, why));
  }
}
