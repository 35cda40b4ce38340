package dev.journeyman.cli;

import dev.journeyman.run.Recorded;
import dev.journeyman.run.RecordingSession;
import dev.journeyman.run.WindowRecording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a journey from what a person does in a browser. */
@Command(
    name = "record",
    description = "Open the app in a window, and write what you do in it as a journey.",
    mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {

  private final Place place;
  private final Console console;
  @Mixin private final JsonOption json;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where to begin in a running app (default: start the app of journeyman.yaml).")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The journey to write; it must not exist (default: journeys/recorded.md).")
  private Path out = Path.of("journeys", "recorded.md");

  @Option(
      names = "--title",
      paramLabel = "T",
      description = "The title of the journey (default: from the name of the file).")
  private Optional<String> title = Optional.empty();

  RecordCommand(Place place, Console console) {
    this.place = place;
    this.console = console;
    this.json = new JsonOption(console);
  }

  @Override
  public Integer call() {
    json.begin();
    Path file = place.folder().resolve(out).normalize();
    Optional<String> trouble = trouble(file);
    if (trouble.isPresent()) {
      console.complain(trouble.get());
      return ExitCode.USAGE;
    }
    console.say(
        place.terminal()
            ? "Close the window, or press Enter here, when you are done."
            : "Close the window when you are done.");
    List<Path> kept = new ArrayList<>();
    EnterKey enter = place.terminal() ? EnterKey.watched() : EnterKey.unwatched();
    WindowRecording.End end =
        WindowRecording.record(
            new RecordingSession.Place(place.folder(), url, place.machine(true)),
            title.orElseGet(() -> titled(file)),
            window -> enter.isPressed(),
            upload -> kept.add(keep(upload)),
            text -> console.say(Console.plain(text)));
    if (end instanceof WindowRecording.Failed failed) {
      console.complain(Console.plain(failed.why()));
      return ExitCode.BLOCKED;
    }
    return written((WindowRecording.Written) end, file, kept);
  }

  private int written(WindowRecording.Written written, Path file, List<Path> kept) {
    if (written.lines() == 0) {
      console.complain("Nothing was done, so there is no journey.");
      return ExitCode.NOTHING_TO_RUN;
    }
    write(file, written.recorded());
    String name = place.folder().relativize(file).toString();
    console.say("Wrote " + name + " with " + written.lines() + " steps.");
    kept.forEach(f -> console.say("Kept " + place.folder().relativize(f) + " for the upload."));
    written.recorded().secrets().forEach(this::tellSecret);
    console.say("Next: journeyman run " + name);
    json.print(
        () ->
            Map.of(
                "file", name,
                "steps", written.lines(),
                "secrets", written.recorded().secrets(),
                "uploads", kept.stream().map(String::valueOf).toList()));
    return ExitCode.DONE;
  }

  private void tellSecret(String name, String variable) {
    console.say(
        "Write into journeyman.yaml: secrets: {"
            + name
            + ": "
            + variable
            + "}, and set "
            + variable
            + " in the environment.");
  }

  private Optional<String> trouble(Path file) {
    if (!file.startsWith(place.folder().normalize())) {
      return Optional.of(out + " lies outside of " + place.folder() + "; name a file inside");
    }
    if (!file.toString().endsWith(".md")) {
      return Optional.of(out + " is no journey; name a file that ends with .md");
    }
    return Files.exists(file)
        ? Optional.of(out + " is there already; name another file with --out")
        : Optional.empty();
  }

  /** {@code buy-a-mug.md} is "Buy a mug". */
  private static String titled(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.md$", "");
    String words = name.replaceAll("[-_]+", " ").strip();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static void write(Path file, Recorded recorded) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, recorded.markdown());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  private Path keep(Path upload) {
    try {
      Path fixtures = place.folder().resolve("journeys/fixtures");
      Files.createDirectories(fixtures);
      return Files.copy(
          upload, fixtures.resolve(upload.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(upload + " cannot be kept in journeys/fixtures", e);
    }
  }
}
