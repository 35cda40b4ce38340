package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.config.ConfigReading;
import dev.journeyman.discover.Author;
import dev.journeyman.discover.Bounds;
import dev.journeyman.discover.Discovery;
import dev.journeyman.discover.Found;
import dev.journeyman.discover.Ground;
import dev.journeyman.discover.Listener;
import dev.journeyman.discover.Shelf;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.model.Allowance;
import dev.journeyman.model.Budget;
import dev.journeyman.model.Money;
import dev.journeyman.model.Prices;
import dev.journeyman.source.Problem;
import dev.journeyman.surface.SurfaceLost;
import dev.journeyman.surface.playwright.BrowserSearch;
import dev.journeyman.surface.playwright.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** A session of discovery: starts or reaches the app, walks it, and writes down what was found. */
public final class Discoverer {

  private final Wish wish;
  private final Listener listener;
  private final Clock clock;
  private volatile boolean calledOff;
  private volatile Runnable cancel = () -> {};

  /**
   * What was asked for.
   *
   * @param folder the project
   * @param url a running app; the one of the config where empty
   * @param drafts where drafts of journeys go
   * @param after journeys to go on from, by id or file
   * @param deciding which model is asked, if any
   */
  public record Wish(
      Path folder,
      Optional<String> url,
      Path drafts,
      Bounds bounds,
      List<String> after,
      Deciding deciding,
      Settings.Machine machine) {
    public Wish {
      after = List.copyOf(after);
    }
  }

  public Discoverer(Wish wish, Listener listener, Clock clock) {
    this.wish = wish;
    this.listener = listener;
    this.clock = clock;
  }

  /** Walk no further; what is known so far is still written. */
  public void interrupt() {
    calledOff = true;
    cancel.run();
  }

  public DiscoverEnd run() {
    ConfigReading reading = Config.read(wish.folder());
    Config config = reading.config();
    List<Problem> errors = reading.problems().stream().filter(Problem::isError).toList();
    if (!errors.isEmpty()) {
      return new DiscoverEnd.Unusable(errors);
    }
    Errands errands = Errands.of(wish);
    if (!errands.problems().isEmpty()) {
      return new DiscoverEnd.Unusable(errands.problems());
    }
    Cast.Casting casting = Cast.of(wish.deciding(), config.models(), wish.machine().environment());
    if (casting instanceof Cast.Wrong wrong) {
      return new DiscoverEnd.Unusable(
          List.of(Problem.error(Config.FILE, 1, wrong.message(), wrong.remedy())));
    }
    if (wish.url().isEmpty() && config.url().isEmpty()) {
      return new DiscoverEnd.Hindered(
          "nothing says where the app is; give its URL, or write journeyman.yaml with command and"
              + " url");
    }
    BrowserSearch search =
        Runner.findBrowser(wish.machine(), config.browser().map(Path::of), listener::announce);
    if (search.found().isEmpty()) {
      return new DiscoverEnd.Hindered(
          "no browser was found or could be installed:\n" + search.describe());
    }
    Optional<Cast> cast =
        casting instanceof Cast.Ready ready ? Optional.of(ready.cast()) : Optional.empty();
    Path scratch = scratch();
    try {
      return walk(config, cast, search, errands, scratch);
    } finally {
      delete(scratch);
    }
  }

  private DiscoverEnd walk(
      Config config, Optional<Cast> cast, BrowserSearch search, Errands errands, Path scratch) {
    Secrets secrets = Secrets.of(config, wish.machine().environment());
    listener.announce(wish.url().isPresent() ? "Reaching the app" : "Starting the app");
    try (StartedApp app = start(config, secrets, scratch)) {
      if (!app.trouble().isEmpty()) {
        return new DiscoverEnd.Hindered(app.trouble());
      }
      Scouts scouts =
          new Scouts(search.found().orElseThrow(), wish.machine(), app, scratch, wish.bounds());
      Escort escort =
          new Escort(
              search.found().get(),
              secrets,
              app,
              RunFolder.create(scratch.resolve("after")),
              listener,
              clock);
      try (scouts;
          escort) {
        Ground ground =
            new Ground(
                app.url(),
                app.origins(),
                () -> scouts.open(Session.NONE),
                errands.errands().stream().map(it -> escort.round(it, scouts::open)).toList(),
                secrets.redactor()::finds);
        Discovery discovery =
            new Discovery(
                ground,
                wish.bounds(),
                new Shelf(wish.folder(), wish.drafts()),
                cast.map(it -> author(it, secrets)),
                listener);
        onInterrupt(
            () -> {
              discovery.interrupt();
              escort.callOff();
              cast.ifPresent(Cast::cancel);
            });
        Found found = discovery.run();
        return found.isEmpty()
            ? new DiscoverEnd.Hindered(
                "no page of " + app.url() + " could be opened: " + found.unreached())
            : new DiscoverEnd.Walked(app.url().toString(), found);
      } catch (SurfaceLost lost) {
        return new DiscoverEnd.Hindered(lost.reason());
      }
    }
  }

  private StartedApp start(Config config, Secrets secrets, Path scratch) {
    CompletableFuture<StartedApp> starting = new CompletableFuture<>();
    Thread starter =
        WorkerThreads.start(
            "app",
            starting,
            () ->
                StartedApp.of(
                    config,
                    wish.url(),
                    Keys.without(wish.machine().environment()),
                    scratch.resolve("app.log"),
                    RunId.at(clock.instant()),
                    secrets.redactor()));
    onInterrupt(starter::interrupt);
    try {
      return starting.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the app could not be started", e);
    }
  }

  private Author author(Cast cast, Secrets secrets) {
    Prices prices = Prices.on(LocalDate.now(clock));
    return new Author(
        cast.model(),
        Budget.ofRun(cast.ofRun().or(Allowance.OF_A_JOURNEY)),
        usage -> prices.costOf(cast.model().name(), usage).map(Money::dollars),
        secrets.redactor()::redact);
  }

  private void onInterrupt(Runnable what) {
    cancel = what;
    if (calledOff) {
      what.run();
    }
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("journeyman-discover");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder can be made", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
