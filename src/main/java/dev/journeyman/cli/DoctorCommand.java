package dev.journeyman.cli;

import dev.journeyman.cli.Console.Tone;
import dev.journeyman.run.Doctor;
import dev.journeyman.run.Doctor.Complaint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what is installed. */
@Command(
    name = "doctor",
    description = "Say what is installed, what is missing and how to get it.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  private final Place place;
  private final Console console;

  @Option(names = "--install", description = "Install a browser where there is none.")
  private boolean install;

  @Option(names = "--headed", description = "Look for a browser that can show a window.")
  private boolean headed;

  @Option(names = "--json", description = "Print one JSON object on standard output.")
  private boolean json;

  DoctorCommand(Place place, Console console) {
    this.place = place;
    this.console = console;
  }

  @Override
  public Integer call() {
    if (json) {
      console.speakJson();
    }
    List<Complaint> all =
        Doctor.examine(
            place.folder(), place.machine(headed), install, text -> console.say(text + " ..."));
    for (Complaint complaint : all) {
      String mark =
          complaint.isWell() ? console.in(Tone.GOOD, "ok     ") : console.in(Tone.BAD, "missing");
      console.say(mark + "  " + complaint.what() + ": " + complaint.text());
    }
    boolean well = all.stream().allMatch(Complaint::isWell);
    if (json) {
      console.print(
          Map.of("well", well, "checks", all.stream().map(DoctorCommand::object).toList()));
    }
    return well ? ExitCode.DONE : ExitCode.BLOCKED;
  }

  private static Map<String, Object> object(Complaint complaint) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("what", complaint.what());
    object.put("well", complaint.isWell());
    object.put("text", complaint.text());
    return object;
  }
}
