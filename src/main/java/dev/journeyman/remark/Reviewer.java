package dev.journeyman.remark;

import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.journey.Guardrails;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Remark;
import dev.journeyman.journey.Step;
import dev.journeyman.source.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes a reviewer's remark down, where it counts from the next run on. What it wrote is read
 * again, and taken back where it is not read as it is meant.
 *
 * @param root the project
 * @param guardrails the folder of what holds for every journey
 * @param origin who said it, when, and of which run
 */
public record Reviewer(Path root, Path guardrails, Remark origin) {

  private static final String SHARED = "remarks.md";
  private static final String SHARED_HEAD = "# What reviewers asked of every journey\n";

  private static final List<String> HINTS = List.of("hints", "walking hints");
  private static final List<String> OUTCOME =
      List.of("outcome", "acceptance criteria", "expected results", "then");

  /** Write a remark on a journey down. */
  public Written write(Journey journey, String remark, Place place) {
    Meaning meaning = Meaning.of(remark);
    if (meaning instanceof Meaning.Refused refused) {
      return new Written.Refused(refused.why(), refused.remedy());
    }
    try {
      return place instanceof Place.Everywhere
          ? everywhere(meaning)
          : within(journey, meaning, place);
    } catch (IOException e) {
      return new Written.Refused(
          "the remark cannot be written (" + e + ")", "check the permissions of the folder");
    }
  }

  private Written within(Journey journey, Meaning meaning, Place place) throws IOException {
    WholeFile file = WholeFile.read(root, journey.file());
    Manuscript lines = new Manuscript(file.lines());
    if (meaning instanceof Meaning.Help help) {
      return put(
          file,
          journey.file(),
          lines.in(HINTS, "Hints", noted(help.sentence())),
          help.sentence(),
          helps());
    }
    String sentence = ((Meaning.Promise) meaning).sentence();
    Optional<Step> step = step(journey, place);
    if (place instanceof Place.Step && step.isEmpty()) {
      return new Written.Refused(
          "there is no such step: " + journey.file() + " has " + journey.steps().size(),
          "give --step with a number from 1 to " + journey.steps().size());
    }
    Optional<Line> foreign =
        step.map(Step::line).filter(line -> !line.file().equals(journey.file()));
    if (foreign.isPresent()) {
      return new Written.Refused(
          "that step stands in " + foreign.get().file() + ", which other journeys include too",
          "call journeyman note " + foreign.get().file());
    }
    Manuscript.Insertion insertion =
        step.map(
                it ->
                    lines.under(lastLine(it, journey.file()), it.line().number(), noted(sentence)))
            .orElseGet(() -> outcome(lines, sentence));
    return put(file, journey.file(), insertion, sentence, promises(sentence));
  }

  private Manuscript.Insertion outcome(Manuscript lines, String sentence) {
    return lines.in(OUTCOME, "Outcome", noted(sentence));
  }

  private static Optional<Step> step(Journey journey, Place place) {
    if (place instanceof Place.Step step) {
      return journey.steps().stream()
          .skip(Math.max(0, step.number() - 1L))
          .findFirst()
          .filter(it -> step.number() > 0);
    }
    if (!(place instanceof Place.AtLine at)) {
      return Optional.empty();
    }
    return journey.steps().stream()
        .filter(
            step ->
                isAt(step.line(), journey, at)
                    || step.expectations().stream().anyMatch(l -> isAt(l, journey, at)))
        .findFirst();
  }

  private static boolean isAt(Line line, Journey journey, Place.AtLine at) {
    return line.file().equals(journey.file()) && line.number() == at.number();
  }

  private static int lastLine(Step step, String file) {
    return Stream.concat(Stream.of(step.line()), step.expectations().stream())
        .filter(line -> line.file().equals(file))
        .mapToInt(Line::number)
        .max()
        .orElse(step.line().number());
  }

  private Written everywhere(Meaning meaning) throws IOException {
    Path folder = Files.createDirectories(guardrails);
    Path path = folder.resolve(SHARED);
    boolean made = !Files.exists(path);
    if (made) {
      Files.writeString(path, SHARED_HEAD);
    }
    String name = root.relativize(path).toString().replace('\\', '/');
    WholeFile file = WholeFile.read(root, name);
    Manuscript lines = new Manuscript(file.lines());
    Written written;
    if (meaning instanceof Meaning.Help help) {
      written =
          put(
              file,
              name,
              lines.in(HINTS, "Hints", noted(help.sentence())),
              help.sentence(),
              helps());
    } else {
      String sentence = ((Meaning.Promise) meaning).sentence();
      written =
          put(
              file,
              name,
              lines.in(List.of("always", "guardrails"), "Always", noted(sentence)),
              sentence,
              "From the next run on it is looked at after every step of every journey."
                  + needs(sentence));
    }
    if (made && written instanceof Written.Refused) {
      Files.deleteIfExists(path);
    }
    return written;
  }

  private String noted(String sentence) {
    return sentence + " " + origin.markdown();
  }

  private static String helps() {
    return "From the next run on it is put away where it shows and covers something, and the report"
        + " says so. Nothing is checked less.";
  }

  private static String promises(String sentence) {
    return "From the next run on it is checked." + needs(sentence);
  }

  private static String needs(String sentence) {
    return PlainBrain.expectation(sentence) instanceof Understood
        ? ""
        : " No grammar reads it, so it needs a model, and a run without one is blocked there."
            + PlainBrain.nearest(sentence)
                .map(example -> " Without one, say it like: " + example)
                .orElse("");
  }

  private Written put(
      WholeFile file, String name, Manuscript.Insertion insertion, String sentence, String says)
      throws IOException {
    if (!file.write(file.with(insertion.after(), insertion.more()))) {
      return new Written.Refused(name + " has changed meanwhile", "give the remark again");
    }
    if (!isRead(name, insertion.number())) {
      file.restore();
      return new Written.Refused(
          "the remark would not be read in " + name + " as it is meant",
          "write it into the file by hand");
    }
    return new Written.Done(name, insertion.number(), sentence, says);
  }

  /** Whether the file is read with the remark as a line of its own. */
  private boolean isRead(String name, int number) {
    Guardrails shared = Guardrails.read(guardrails, root);
    Stream<Line> everywhere = Stream.concat(shared.lines().stream(), shared.hints().stream());
    Stream<Line> own =
        root.resolve(name).startsWith(guardrails)
            ? Stream.empty()
            : Journeys.read(List.of(root.resolve(name)), root, Set.of()).journeys().stream()
                .flatMap(
                    journey ->
                        Stream.concat(journey.promises().stream(), journey.hints().stream()));
    return Stream.concat(everywhere, own)
        .filter(line -> line.file().equals(name) && line.number() == number)
        .anyMatch(line -> line.remark().equals(Optional.of(origin)));
  }
}
