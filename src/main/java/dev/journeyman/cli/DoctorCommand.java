package dev.journeyman.cli;

import static java.util.stream.Collectors.joining;

import dev.journeyman.cli.Console.Tone;
import dev.journeyman.run.Doctor;
import dev.journeyman.run.Doctor.Complaint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what is installed. */
@Command(
    name = "doctor",
    description = "Say what is installed, what is missing and how to get it.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  /** Below the text of the line before, beside the mark. */
  private static final String NEXT_LINE = "\n" + " ".repeat(9);

  private static final Pattern FITS = Pattern.compile("(?:\\S.{0,87}|\\S+)(?= |$)");

  private final Place place;
  private final Console console;
  @Mixin private final JsonOption json;

  @Option(names = "--install", description = "Install a browser where there is none.")
  private boolean install;

  @Option(names = "--headed", description = "Look for a browser that can show a window.")
  private boolean headed;

  DoctorCommand(Place place, Console console) {
    this.place = place;
    this.console = console;
    this.json = new JsonOption(console);
  }

  @Override
  public Integer call() {
    json.begin();
    List<Complaint> all =
        Doctor.examine(
            place.folder(), place.machine(headed), install, text -> console.say(text + " ..."));
    for (Complaint complaint : all) {
      String mark =
          complaint.isWell() ? console.in(Tone.GOOD, "ok     ") : console.in(Tone.BAD, "missing");
      console.say(mark + "  " + complaint.what() + ": " + lines(complaint.text()));
    }
    boolean well = all.stream().allMatch(Complaint::isWell);
    json.print(
        () -> Map.of("well", well, "checks", all.stream().map(DoctorCommand::object).toList()));
    return well ? ExitCode.DONE : ExitCode.BLOCKED;
  }

  private static String lines(String text) {
    return text.lines().map(DoctorCommand::wrapped).collect(joining(NEXT_LINE));
  }

  private static String wrapped(String line) {
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    return FITS.matcher(line)
        .results()
        .map(MatchResult::group)
        .collect(joining(NEXT_LINE + indent + "    ", indent, ""));
  }

  private static Map<String, Object> object(Complaint complaint) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("what", complaint.what());
    object.put("well", complaint.isWell());
    object.put("text", complaint.text());
    return object;
  }
}
