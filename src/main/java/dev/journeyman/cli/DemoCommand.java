package dev.journeyman.cli;

import dev.journeyman.demo.CornerShop;
import dev.journeyman.demo.Defect;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the sample app. */
@Command(
    name = "demo",
    description = "Start Corner Shop, the sample app, until it is interrupted.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where to listen (default: 4180; 0 for any).")
  private int port = 4180;

  @Option(names = "--defect", paramLabel = "NAME", description = "Switch a defect on; repeatable.")
  private List<String> defects = List.of();

  @Option(names = "--defects", description = "List the defects.")
  private boolean list;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (list) {
      for (Defect defect : Defect.values()) {
        console.say(String.format("%-34s %s", defect.id(), defect.description()));
      }
      return ExitCode.DONE;
    }
    try (CornerShop shop = CornerShop.start(port, chosen())) {
      console.say("Corner Shop is open at " + shop.url() + " (Ctrl+C closes it)");
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }

  private Set<Defect> chosen() {
    Set<Defect> chosen = EnumSet.noneOf(Defect.class);
    for (String name : defects) {
      chosen.add(
          Defect.named(name)
              .orElseThrow(() -> new ParameterException(spec.commandLine(), unknown(name))));
    }
    return chosen;
  }

  private static String unknown(String name) {
    String known = Arrays.stream(Defect.values()).map(Defect::id).collect(Collectors.joining(", "));
    return "There is no defect \"" + name + "\"; there are: " + known;
  }
}
