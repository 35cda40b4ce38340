package dev.journeyman.publish;

import dev.journeyman.forge.Forge.Report;
import dev.journeyman.forge.Forge.Report.Conclusion;
import dev.journeyman.forge.Forge.Report.Note;
import dev.journeyman.report.Inert;
import dev.journeyman.report.ResultFile.JourneyResult;
import dev.journeyman.report.Told;
import dev.journeyman.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the forge lists at the commit: the conclusion, and a note at each line that decided. */
final class Verdicts {

  private static final int TITLE = 120;
  private static final int MESSAGE = 1000;
  private static final int MOST = 50;

  /** A file within the project, and a line. */
  private static final Pattern PLACE =
      Pattern.compile("((?!/)(?!(?:.*/)?\\.\\.(?:/|:))[^\\p{Cc}\\\\]{1,300}?)(?::(\\d{1,6}))?");

  private Verdicts() {}

  static Report of(Published run, Publisher.Setting setting, String summary) {
    List<Note> notes =
        run.result().journeys().stream()
            .filter(it -> it.verdict() != Verdict.PASSED || it.flaky())
            .flatMap(it -> note(it, setting).stream())
            .limit(MOST)
            .toList();
    return new Report(
        "Journeyman: " + setting.configuration().name(),
        conclusion(run.verdict()),
        Inert.plain(run.result().told(), TITLE),
        summary,
        notes);
  }

  /** Blocked is no success: nobody knows whether the app holds. */
  private static Conclusion conclusion(Verdict verdict) {
    return verdict == Verdict.PASSED ? Conclusion.SUCCESS : Conclusion.FAILURE;
  }

  private static Optional<Note> note(JourneyResult journey, Publisher.Setting setting) {
    String at =
        journey.story().stream()
            .filter(it -> it.label().equals("At"))
            .map(Told::text)
            .findFirst()
            .orElse(journey.file());
    Matcher place = PLACE.matcher(at);
    if (!place.matches()) {
      return Optional.empty();
    }
    boolean bad = journey.verdict() != Verdict.PASSED;
    String why = bad ? journey.reason() : "It passed only when it was tried again.";
    return Optional.of(
        new Note(
            setting.fromRepository().apply(place.group(1)),
            Math.max(1, Optional.ofNullable(place.group(2)).map(Integer::parseInt).orElse(1)),
            Optional.of(Inert.plain(journey.name(), TITLE)),
            Inert.plain(why, MESSAGE),
            bad));
  }
}
