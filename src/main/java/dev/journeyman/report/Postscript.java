package dev.journeyman.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run leaves to be looked at besides its verdicts.
 *
 * @param changes recordings that are otherwise than they were
 * @param gap files that changed and that no journey covers; empty where nobody asked what changed
 * @param policy whose settings the run went by, where they are not those of its own folder
 */
public record Postscript(List<Change> changes, Optional<Gap> gap, Optional<Policy> policy) {

  public static final Postscript NONE =
      new Postscript(List.of(), Optional.empty(), Optional.empty());

  /** More lines than these of a diff are counted: the whole lies beside the report. */
  private static final int MOST_LINES = 40;

  private static final int MOST_FILES = 30;

  public Postscript {
    changes = List.copyOf(changes);
  }

  /**
   * A recording that changed.
   *
   * @param proposed whether the project still has the old one
   */
  public record Change(String journey, boolean proposed, List<String> diff) {
    public Change {
      diff = List.copyOf(diff);
    }
  }

  /** Changed files without a journey; {@code of} is how many changed in all. */
  public record Gap(String since, int of, List<String> files) {
    public Gap {
      files = List.copyOf(files);
    }
  }

  /** Its lines of {@code summary.md}. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    policy.map(Policy::lines).ifPresent(lines::addAll);
    if (!changes.isEmpty()) {
      lines.addAll(List.of("", "## Changed recordings", ""));
      lines.add("The app is another than recorded, and these journeys hold even so. Review:");
      changes.forEach(change -> tell(change, lines));
    }
    gap.filter(it -> !it.files().isEmpty()).ifPresent(it -> tell(it, lines));
    return lines;
  }

  private static void tell(Change change, List<String> lines) {
    String fate =
        change.proposed()
            ? "proposed; take it over with `journeyman recordings accept`"
            : "written; review it with `git diff`";
    lines.addAll(List.of("", "**" + Inert.text(change.journey()) + "**, " + fate + ":", ""));
    lines.add("```diff");
    change.diff().stream().limit(MOST_LINES).map(Postscript::marked).forEach(lines::add);
    if (change.diff().size() > MOST_LINES) {
      lines.add("... and " + (change.diff().size() - MOST_LINES) + " more lines");
    }
    lines.add("```");
  }

  /** Nothing that a page says can end the block: each line begins with a mark. */
  private static String marked(String line) {
    return Plain.block(line).replace('\n', ' ');
  }

  private static void tell(Gap gap, List<String> lines) {
    lines.addAll(List.of("", "## Not covered", ""));
    lines.add(
        gap.files().size()
            + " of "
            + gap.of()
            + " files changed since "
            + Inert.code(gap.since())
            + " belong to no journey:");
    lines.add("");
    gap.files().stream().limit(MOST_FILES).forEach(f -> lines.add("- " + Inert.code(f)));
    if (gap.files().size() > MOST_FILES) {
      lines.add("- and " + (gap.files().size() - MOST_FILES) + " more");
    }
  }
}
