package dev.journeyman.cli;

import java.io.PrintWriter;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: it says what there is. */
@Command(
    name = "journeyman",
    description = "Walks the journeys of a web app and proves what it saw.",
    mixinStandardHelpOptions = true,
    versionProvider = Journeyman.Version.class,
    footer = {
      "",
      "Exit codes:",
      "    0  every journey passed",
      "    1  a journey failed: the app broke a promise",
      "    2  a journey was blocked: we could not tell",
      "    3  nothing to run",
      "    4  every journey passed, and what had to be published was not",
      "   64  wrong usage, journey or config",
      "  130  interrupted"
    })
final class Journeyman implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  static CommandLine commandLine(PrintWriter out, PrintWriter err, Place place) {
    Console console = new Console(out, err, place);
    CommandLine all =
        new CommandLine(new Journeyman())
            .addSubcommand(new RunCommand(place, console))
            .addSubcommand(new LintCommand(place, console))
            .addSubcommand(new NewCommand(place, console))
            .addSubcommand(new ImportCommand(place, console))
            .addSubcommand(new NoteCommand(place, console, Clock.systemUTC()))
            .addSubcommand(new CompareCommand(place, console))
            .addSubcommand(new StatusCommand(place, console, Clock.systemUTC()))
            .addSubcommand(RecordingsCommand.commandLine(place, console))
            .addSubcommand(new DiscoverCommand(place, console))
            .addSubcommand(new VerifyCommand(place, console))
            .addSubcommand(new MergeCommand(place, console))
            .addSubcommand(new PublishCommand(place, console))
            .addSubcommand(new RecordCommand(place, console))
            .addSubcommand(new DoctorCommand(place, console))
            .addSubcommand(new StudioCommand(place, console))
            .addSubcommand(new DemoCommand(console));
    all.setOut(out).setErr(err);
    all.setCaseInsensitiveEnumValuesAllowed(true);
    all.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            place.wantsColour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    all.setParameterExceptionHandler((e, args) -> wrong(e));
    return all;
  }

  private static int wrong(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command.getErr().println(e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"journeyman " + Place.version()};
    }
  }
}
