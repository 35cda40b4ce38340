package dev.journeyman.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The commit by whose settings a run went, and the settings that the change under test has
 * otherwise.
 *
 * @param from the commit as people know it
 */
public record Policy(String from, List<Unapplied> unapplied) {

  public Policy {
    unapplied = List.copyOf(unapplied);
  }

  /**
   * A setting that was not applied.
   *
   * @param applied what the run went by, and {@code proposed} what the change says; empty for
   *     nothing
   */
  public record Unapplied(String setting, String applied, String proposed) {}

  /** The same with its texts changed, so that no secret is in them. */
  public Policy with(UnaryOperator<String> redactor) {
    return new Policy(
        from,
        unapplied.stream()
            .map(
                it ->
                    new Unapplied(
                        redactor.apply(it.setting()),
                        redactor.apply(it.applied()),
                        redactor.apply(it.proposed())))
            .toList());
  }

  /** Its lines of {@code summary.md}. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of("", "## Settings", ""));
    if (unapplied.isEmpty()) {
      lines.add("The settings are those of " + Inert.code(from) + "; the change has the same.");
      return lines;
    }
    lines.add(
        "The settings are those of "
            + Inert.code(from)
            + ". The change has others, which were **not applied**:");
    lines.add("");
    unapplied.forEach(
        it ->
            lines.add(
                "- "
                    + Inert.code(it.setting())
                    + ": applied "
                    + Inert.code(it.applied())
                    + ", proposed "
                    + Inert.code(it.proposed())));
    return lines;
  }
}
