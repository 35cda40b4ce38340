package dev.journeyman.cli;

import dev.journeyman.demo.Change;
import dev.journeyman.demo.CornerShop;
import dev.journeyman.demo.Defect;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private boolean listDefects;

  @Option(
      names = "--change",
      paramLabel = "NAME",
      description = "Switch a harmless change on; repeatable, or all.")
  private List<String> changes = List.of();

  @Option(names = "--changes", description = "List the harmless changes.")
  private boolean listChanges;

  @Option(
      names = "--switchboard",
      description = "Add the page /switchboard, on which defects are switched on and off.")
  private boolean switchboard;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (listDefects) {
      Arrays.stream(Defect.values()).forEach(each -> list(each.id(), each.description()));
    }
    if (listChanges) {
      Arrays.stream(Change.values()).forEach(each -> list(each.id(), each.description()));
    }
    if (listDefects || listChanges) {
      return ExitCode.DONE;
    }
    try (CornerShop shop = open()) {
      console.say("Corner Shop is open at " + shop.url() + " (Ctrl+C closes it)");
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }

  private CornerShop open() {
    return switchboard
        ? CornerShop.withSwitchboard(port, chosenDefects(), chosenChanges())
        : CornerShop.start(port, chosenDefects(), chosenChanges());
  }

  private void list(String id, String description) {
    console.say(String.format("%-34s %s", id, description));
  }

  private Set<Defect> chosenDefects() {
    Set<Defect> chosen = EnumSet.noneOf(Defect.class);
    for (String name : defects) {
      chosen.add(
          Defect.named(name)
              .orElseThrow(
                  () -> unknown("defect", name, Arrays.stream(Defect.values()).map(Defect::id))));
    }
    return chosen;
  }

  private Set<Change> chosenChanges() {
    if (changes.equals(List.of("all"))) {
      return EnumSet.allOf(Change.class);
    }
    Set<Change> chosen = EnumSet.noneOf(Change.class);
    for (String name : changes) {
      chosen.add(
          Change.named(name)
              .orElseThrow(
                  () -> unknown("change", name, Arrays.stream(Change.values()).map(Change::id))));
    }
    return chosen;
  }

  private ParameterException unknown(String kind, String name, Stream<String> known) {
    return new ParameterException(
        spec.commandLine(),
        "There is no %s \"%s\"; there are: %s"
            .formatted(kind, name, known.collect(Collectors.joining(", "))));
  }
}
