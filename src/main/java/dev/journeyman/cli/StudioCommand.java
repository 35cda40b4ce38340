package dev.journeyman.cli;

import dev.journeyman.drive.Limits;
import dev.journeyman.run.Deciding;
import dev.journeyman.run.Settings;
import dev.journeyman.studio.Studio;
import dev.journeyman.studio.Token;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Opens the page on which journeys are written, tried and read. */
@Command(
    name = "studio",
    description = "Write, try and read journeys on a page in your browser, on this machine only.",
    mixinStandardHelpOptions = true)
final class StudioCommand implements Callable<Integer> {
  private static final String TOKEN = "JOURNEYMAN_STUDIO_TOKEN";
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Place place;
  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where to listen (default: 0, any free one).")
  private int port;

  @Option(names = "--no-open", description = "Print the address and leave the browser alone.")
  private boolean printOnly;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Try journeys on a running app instead of starting one.")
  private Optional<String> url = Optional.empty();

  StudioCommand(Place place, Console console) {
    this.place = place;
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Studio studio = Studio.open(opening());
    Runtime.getRuntime().addShutdownHook(new Thread(studio::close, "close the studio"));
    console.say("The studio is open at " + studio.address() + " (Ctrl+C closes it)");
    if (!printOnly && !place.isCi()) {
      Desk.open(studio.address(), place.environment());
    }
    new CountDownLatch(1).await();
    return ExitCode.DONE;
  }

  private Studio.Opening opening() {
    return new Studio.Opening(settings(), port, token(), LOOK);
  }

  /** As a run of every journey would have them, one at a time, so that one can be watched. */
  private Settings settings() {
    return new Settings(
        place.folder(),
        place.journeys(List.of()),
        url,
        new Settings.Choice(Set.of(), Set.of(), Optional.empty()),
        Map.of(),
        Optional.empty(),
        1,
        Settings.Detail.FULL,
        Limits.DEFAULT,
        Optional.empty(),
        Settings.Memory.HISTORY,
        new Deciding(Deciding.By.AUTO, Optional.empty(), Optional.empty(), false),
        Settings.Extras.NONE,
        Optional.empty(),
        place.machine(false));
  }

  private Token token() {
    String given = place.environment().getOrDefault(TOKEN, "");
    return given.isEmpty()
        ? Token.random()
        : Token.given(given)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        TOKEN
                            + " has "
                            + given.length()
                            + " characters; give at least 32 letters, digits, - or _, or unset it"));
  }
}
