package dev.journeyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.cli.Console.Tone;
import dev.journeyman.compare.Change;
import dev.journeyman.compare.Comparison;
import dev.journeyman.compare.Row;
import dev.journeyman.compare.Version;
import dev.journeyman.report.Comparisons;
import dev.journeyman.run.CompareEnd;
import dev.journeyman.run.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The end of a comparison as people and programs are told it. */
record CompareOutcome(Console console, Place place, JsonOption json) {

  int tell(CompareEnd end) {
    if (end instanceof CompareEnd.NotRun not) {
      return new RunSummary(console, place, Settings.Detail.FULL, json).tell(not.why());
    }
    CompareEnd.Compared compared = (CompareEnd.Compared) end;
    Comparison comparison = compared.comparison();
    console.say("");
    comparison.versions().stream()
        .filter(version -> !version.trouble().isEmpty())
        .forEach(this::trouble);
    table(comparison);
    console.say("");
    console.say(
        console.in(Tone.STRONG, Console.plain(comparison.headline()))
            + console.in(Tone.QUIET, "  " + ConsoleNarrator.seconds(compared.took())));
    compared
        .warnings()
        .forEach(w -> console.say(console.in(Tone.UNSURE, "Warning: " + Console.plain(w))));
    Path published = compared.folder().published();
    console.say(
        "Side by side: "
            + place.folder().relativize(published.resolve(Comparisons.PAGE).toAbsolutePath()));
    compared.seal().ifPresent(new SealSummary(console, place)::tell);
    json.print(() -> result(published.resolve(Comparisons.JSON)));
    return ExitCode.of(List.of(comparison.verdict()));
  }

  private void trouble(Version version) {
    console.say(
        console.in(
            Tone.UNSURE, Console.plain(version.name()) + ": " + Console.plain(version.trouble())));
    console.say("");
  }

  private void table(Comparison comparison) {
    List<String> headings = new ArrayList<>(List.of("Journey"));
    comparison.versions().forEach(version -> headings.add(version.name()));
    headings.add("In words");
    Table table = new Table(headings.toArray(new String[0]));
    comparison.byChange().forEach(row -> table.add(cells(row)));
    List<String> lines = table.lines();
    console.say(console.in(Tone.QUIET, lines.get(0)));
    for (int i = 1; i < lines.size(); i++) {
      console.say(console.in(tone(comparison.byChange().get(i - 1).change()), lines.get(i)));
    }
  }

  private static String[] cells(Row row) {
    List<String> cells = new ArrayList<>(List.of(Console.plain(row.title())));
    row.results().forEach(r -> cells.add(r.verdict().verdict().name().toLowerCase(Locale.ROOT)));
    cells.add(row.sentence());
    return cells.toArray(new String[0]);
  }

  private static Tone tone(Change change) {
    return switch (change) {
      case WORSE -> Tone.BAD;
      case BETTER -> Tone.GOOD;
      case UNSURE, OTHER -> Tone.UNSURE;
      case SAME -> Tone.PLAIN;
    };
  }

  private static JsonNode result(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("The comparison " + file + " cannot be read", e);
    }
  }
}
