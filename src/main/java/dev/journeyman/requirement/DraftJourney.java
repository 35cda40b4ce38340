package dev.journeyman.requirement;

import dev.journeyman.journey.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A journey that nobody has read yet.
 *
 * @param stories what it is for, in the words of the document
 */
public record DraftJourney(
    String title,
    String source,
    List<Sentence> stories,
    List<Step> before,
    List<Step> steps,
    List<Sentence> outcome) {

  private static final int LONGEST_NAME = 60;

  public DraftJourney {
    stories = List.copyOf(stories);
    before = List.copyOf(before);
    steps = List.copyOf(steps);
    outcome = List.copyOf(outcome);
  }

  /** A sentence and the requirements that it came from. */
  public record Sentence(String text, List<Citation> cites) {
    public Sentence {
      cites = List.copyOf(cites);
    }

    String markdown() {
      String links = cites.stream().map(Citation::markdown).collect(Collectors.joining(" "));
      return safe(text) + (links.isEmpty() ? "" : " " + links);
    }

    /** What markdown or a journey would read otherwise than it is meant. */
    private static String safe(String text) {
      return text.replace("{{", "{ {")
          .replace("<!--", "<! --")
          .replace("](", "] (")
          .replace("*", "\\*")
          .replaceFirst("^(?=[-+>#|~=])", "\\\\")
          .replaceFirst("^(\\d+)(?=[.)])", "$1\\\\");
    }
  }

  /** Something to do, and what must then be true. */
  public record Step(Sentence deed, List<Sentence> promises) {
    public Step {
      promises = List.copyOf(promises);
    }
  }

  /** The name of its file, without an ending. */
  public String name() {
    String name =
        title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String brief = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    return brief.isEmpty() ? "journey" : brief.replaceFirst("-$", "");
  }

  public String markdown() {
    List<String> lines = new ArrayList<>(List.of("# " + new Sentence(title, List.of()).markdown()));
    lines.add("");
    lines.add("Drafted from [" + source + "](/" + source.replace(" ", "%20") + ").");
    for (Sentence story : stories) {
      lines.add("");
      lines.add(story.markdown());
    }
    if (!before.isEmpty()) {
      lines.addAll(List.of("", "## Before"));
      steps(before, lines);
    }
    lines.addAll(List.of("", "## Steps"));
    steps(steps, lines);
    if (!outcome.isEmpty()) {
      lines.addAll(List.of("", "## Outcome"));
      outcome.forEach(promise -> lines.add("- " + promise.markdown()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static void steps(List<Step> steps, List<String> lines) {
    int number = 0;
    for (Step step : steps) {
      number++;
      lines.add(number + ". " + step.deed().markdown());
      step.promises().forEach(promise -> lines.add("   - " + promise.markdown()));
    }
  }
}
