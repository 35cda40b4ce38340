package dev.journeyman.report;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.report.AllureTest.Attachment;
import dev.journeyman.surface.Activity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files that belong to steps. Their kinds are JPEG and plain text only: what a page wrote is
 * never handed to a browser as anything that it could run.
 */
final class Attachments {

  /** A page can write for ever. */
  private static final int MOST_LINES = 200;

  private static final Pattern VALUE = Pattern.compile("(?<=[?&#][^=&#]{0,100})=[^&#]*");

  private final Path folder;
  private final Album album;
  private final Path films;
  private final Warnings warnings;

  Attachments(Path folder, Album album, Path films, Warnings warnings) {
    this.films = films;
    this.folder = folder;
    this.album = album;
    this.warnings = warnings;
  }

  List<Attachment> of(Ruled journey, StepEvidence step) {
    List<Attachment> all = new ArrayList<>(pictures(journey, step));
    String name = Ids.of(journey.key(), String.valueOf(step.index()));
    text(name + "-page", "Console and failed requests", page(step.activity()), all);
    text(name + "-network", "Network", network(step.activity()), all);
    text(name + "-app", "App log", step.appLog(), all);
    text(name + "-outline", "Accessibility snapshot", step.outline(), all);
    return all;
  }

  /** The film of an attempt, if it was filmed. */
  List<Attachment> film(Ruled journey) {
    return Film.of(journey).map(Film::taken).flatMap(this::film).stream().toList();
  }

  private Optional<Attachment> film(Fact.Filmed taken) {
    String file = Ids.of(taken.file()) + "-attachment.webm";
    try {
      Files.copy(films.resolve(taken.file()), folder.resolve(file));
      return Optional.of(new Attachment("Film", file, "video/webm"));
    } catch (IOException e) {
      warnings.add("The film " + taken.file() + " could not be attached: " + e);
      return Optional.empty();
    }
  }

  /** The picture that a model was shown. */
  List<Attachment> shown(Ruled journey, StepEvidence step, Fact.Pictured picture) {
    return album.of(journey, step, picture).stream()
        .map(print -> new Attachment(print.caption(), print.file(), "image/jpeg"))
        .toList();
  }

  private List<Attachment> pictures(Ruled journey, StepEvidence step) {
    return album.of(journey, step).stream()
        .map(print -> new Attachment(print.caption(), print.file(), "image/jpeg"))
        .toList();
  }

  /** The most telling picture of a step, in Base64. */
  Optional<String> firstPicture(Ruled journey, StepEvidence step) {
    Optional<Album.Print> first = album.of(journey, step).stream().findFirst();
    try {
      return first.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Base64.getEncoder()
                  .encodeToString(Files.readAllBytes(folder.resolve(first.get().file()))));
    } catch (IOException e) {
      warnings.add("The picture " + first.get().file() + " could not be read again: " + e);
      return Optional.empty();
    }
  }

  static List<String> page(Activity activity) {
    List<String> lines = new ArrayList<>();
    activity.pageErrors().forEach(e -> lines.add("uncaught error  " + e));
    activity.exchanges().stream()
        .filter(Activity.Exchange::failed)
        .forEach(x -> lines.add("failed request  " + x.describe()));
    activity
        .console()
        .forEach(
            c -> lines.add(String.format(Locale.ROOT, "console %-7s %s", c.level(), c.text())));
    activity.dialogs().forEach(d -> lines.add("dialog          " + d.kind() + " " + d.message()));
    activity
        .downloads()
        .forEach(d -> lines.add("download        " + d.name() + " in " + d.file().getFileName()));
    return lines;
  }

  /** What was asked for, without the values in its address: they may be anybody's. */
  private static List<String> network(Activity activity) {
    return activity.exchanges().stream()
        .map(
            x ->
                String.format(
                    Locale.ROOT,
                    "%s %-7s %s  %s%s",
                    x.status() == 0 ? "---" : String.valueOf(x.status()),
                    x.method(),
                    VALUE.matcher(x.url()).replaceAll("=…"),
                    x.kind(),
                    x.failure().isEmpty() ? "" : "  " + x.failure()))
        .toList();
  }

  private void text(String name, String title, List<String> lines, List<Attachment> all) {
    if (lines.isEmpty()) {
      return;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, Math.min(MOST_LINES, lines.size())));
    kept.replaceAll(Plain::block);
    if (lines.size() > kept.size()) {
      kept.add("... and " + (lines.size() - kept.size()) + " more lines");
    }
    String file = name + "-attachment.txt";
    try {
      Files.writeString(
          folder.resolve(file), String.join("\n", kept) + "\n", StandardCharsets.UTF_8);
      all.add(new Attachment(title, file, "text/plain"));
    } catch (IOException e) {
      warnings.add("The attachment " + file + " could not be written: " + e);
    }
  }
}
