package dev.journeyman.advice;

import dev.journeyman.advice.Rewrite.Readiness;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What became of the rewrites of some advice.
 *
 * @param diff what was changed, as a unified diff without context
 */
public record Fixing(List<Advice> made, List<Left> left, List<String> diff) {

  public Fixing {
    made = List.copyOf(made);
    left = List.copyOf(left);
    diff = List.copyOf(diff);
  }

  /** Advice that was not followed, and why. */
  public record Left(Advice advice, String why) {}

  /** Carry out the rewrites that are ready enough, file by file; a file changes whole or not. */
  public static Fixing of(Path folder, List<Advice> advice, Set<Readiness> enough) {
    Fixer fixer = new Fixer(folder, enough);
    advice.forEach(fixer::take);
    return fixer.fix();
  }
}
