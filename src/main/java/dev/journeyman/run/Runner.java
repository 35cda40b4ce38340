package dev.journeyman.run;

import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.Pictures;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.git.Answer;
import dev.journeyman.git.Revision;
import dev.journeyman.model.Prices;
import dev.journeyman.proof.Seal;
import dev.journeyman.report.Policy;
import dev.journeyman.report.Postscript;
import dev.journeyman.report.Reports;
import dev.journeyman.report.RunFacts;
import dev.journeyman.report.Written;
import dev.journeyman.run.Audience.AppState;
import dev.journeyman.surface.playwright.BrowserInstall;
import dev.journeyman.surface.playwright.BrowserSearch;
import dev.journeyman.surface.playwright.Browsers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Runs a set of journeys, from files to a report. */
public final class Runner {

  private final Settings settings;
  private final Optional<Sealing> sealing;
  private final CancellableNarrator narrator;
  private final Clock clock;
  private final Optional<Broadcast> broadcast;
  private final OpenBrowsers browsers = new OpenBrowsers();
  private volatile Runnable cancel = () -> {};

  /** Run without leaving a proof. */
  public Runner(Settings settings, Narrator narrator, Clock clock) {
    this(settings, Optional.empty(), narrator, clock);
  }

  public Runner(Settings settings, Optional<Sealing> sealing, Narrator narrator, Clock clock) {
    this(settings, sealing, narrator, clock, Optional.empty());
  }

  /** Run before an audience. */
  Runner(
      Settings settings,
      Optional<Sealing> sealing,
      Narrator narrator,
      Clock clock,
      Optional<Broadcast> broadcast) {
    this.broadcast = broadcast;
    this.settings = settings;
    this.sealing = sealing;
    this.narrator = new CancellableNarrator(narrator);
    this.clock = clock;
  }

  public RunEnd run() {
    RunEnd end = run(Reading.of(settings));
    if (end instanceof RunEnd.Walked walked) {
      Latest.pointTo(walked.folder().root());
    }
    return end;
  }

  /** Run what was read, as a part of something larger. */
  RunEnd run(Reading reading) {
    Instant started = Instant.now(clock);
    Optional<RunEnd> hindrance = reading.hindrance(settings);
    if (hindrance.isPresent()) {
      return hindrance.get();
    }
    Optional<Changed> changed = reading.changed().flatMap(Answer::known);
    String runId = RunId.at(started);
    RunFolder folder =
        RunFolder.create(
            settings.out().orElse(settings.folder().resolve("reports").resolve(runId)));
    CompletableFuture<Answer<Revision>> checkout =
        reading.leavings().checkout(settings.machine().environment());
    Set<String> drafts = reading.drafts();
    if (!drafts.isEmpty()) {
      narrator.announce(
          drafts.size() == 1
              ? "Walking 1 draft, which is not remembered"
              : "Walking " + drafts.size() + " drafts, which are not remembered");
    }
    Optional<Chronicle> chronicle =
        settings.memory() == Settings.Memory.HISTORY
            ? Optional.of(new Chronicle(reading.leavings().history(), drafts))
            : Optional.empty();
    Secrets secrets = Secrets.of(reading.config(), settings.machine().environment());
    Recordings recordings = new Recordings(settings, secrets.redactor());
    if (reading.casting() instanceof Cast.Nobody nobody && !nobody.why().isEmpty()) {
      narrator.announce(nobody.why());
    }
    Brains brains =
        new Brains(
            recordings, reading.cast(), Prices.on(LocalDate.now(clock)), secrets.redactor(), runId);
    cancel = brains::cancel;
    Optional<Witness> witness =
        sealing.map(s -> Witness.of(settings, s, reading.written(), checkout));
    Backdrop backdrop = Backdrop.begin(settings, reading.leavings(), checkout);
    Walk walk = walk(reading, folder, secrets, brains, runId);
    if (walk.trouble().isEmpty()) {
      tell(AppState.STOPPED, "");
    }
    Duration took = Duration.between(started, Instant.now(clock));
    RunFacts facts =
        new RunFacts(
            runId,
            started,
            took,
            walk.url(),
            walk.browser(),
            settings.machine().version(),
            walk.trouble(),
            backdrop.server(),
            backdrop.background());
    if (settings.detail() == Settings.Detail.FULL) {
      narrator.announce("Writing the report");
    }
    Reports reports = Reports.of(folder, facts, reading.chosen(), settings.wish());
    List<String> unkept = new ArrayList<>();
    chronicle.ifPresent(c -> unkept.addAll(c.end(reports.walks())));
    List<Kept> kept = recordings.keep(folder, reports.verdicts(), unkept);
    Optional<Policy> policy = reading.policy().map(p -> p.with(secrets.redactor()::redact));
    Written written = reports.write(postscript(kept, changed, policy));
    recordings.propose(folder, kept, unkept);
    // last of all that is written, so that all of it is sealed
    Optional<Seal> seal = witness.map(w -> w.seal(folder, facts, written, secrets.redactor()));
    return new RunEnd.Walked(folder, facts, written.warning(unkept), kept, changed, policy, seal);
  }

  private static Postscript postscript(
      List<Kept> kept, Optional<Changed> changed, Optional<Policy> policy) {
    return new Postscript(
        kept.stream()
            .filter(it -> !it.isNew())
            .map(
                it ->
                    new Postscript.Change(it.journey(), it.fate() == Kept.Fate.PROPOSED, it.diff()))
            .toList(),
        changed.map(it -> new Postscript.Gap(it.since(), it.files().size(), it.uncovered())),
        policy);
  }

  /** Stop walking; what is known so far is still reported. */
  public void interrupt() {
    narrator.callOff();
    cancel.run();
    browsers.endSoon();
  }

  private void onInterrupt(Runnable what) {
    cancel = what;
    if (narrator.isCalledOff()) {
      what.run();
    }
  }

  private record Walk(String url, String browser, String trouble) {}

  private Walk walk(
      Reading reading, RunFolder folder, Secrets secrets, Brains brains, String runId) {
    BrowserSearch search =
        findBrowser(
            settings.machine(), reading.config().browser().map(Path::of), narrator::announce);
    List<Assignment> assignments = assignments(reading, runId);
    List<Assignment> barred =
        assignments.stream().filter(a -> reading.barred().containsKey(a.journey().id())).toList();
    Queue<Assignment> queue = new ConcurrentLinkedQueue<>(assignments);
    queue.removeAll(barred);
    try (Journal journal =
            Journal.open(
                folder.journal(),
                secrets.redactor(),
                clock,
                broadcast.map(it -> it.telling(settings.folder())));
        Pictures pictures = Pictures.in(folder)) {
      if (search.found().isEmpty()) {
        String trouble = "no browser was found or could be installed:\n" + search.describe();
        assignments.forEach(a -> Blocked.record(journal, a.plan(), trouble));
        return new Walk(settings.url().or(reading.config()::url).orElse(""), "", trouble);
      }
      String beginning = settings.url().isPresent() ? "Reaching the app" : "Starting the app";
      narrator.announce(beginning);
      tell(AppState.STARTING, beginning);
      CompletableFuture<StartedApp> starting = new CompletableFuture<>();
      Thread starter =
          WorkerThreads.start(
              "app",
              starting,
              () ->
                  StartedApp.of(
                      reading.config(),
                      settings.url(),
                      Keys.without(settings.machine().environment()),
                      folder.appLog(),
                      runId,
                      secrets.redactor()));
      onInterrupt(
          () -> {
            brains.cancel();
            starter.interrupt();
          });
      Outfit outfit =
          new Outfit(
              settings,
              search.found().get(),
              secrets,
              journal,
              folder,
              Optional.of(pictures).filter(p -> settings.detail() == Settings.Detail.FULL),
              reading.config(),
              brains,
              narrator,
              Footage.Rules.of(settings, reading.config().footage()),
              broadcast);
      List<CompletableFuture<String>> workers =
          WorkerThreads.start(
              workers(queue), () -> new Walker(outfit, starting, browsers, queue).walk());
      try (StartedApp app = starting.join()) {
        if (app.trouble().isEmpty()) {
          tell(AppState.READY, app.url().toString());
          barred.forEach(
              a ->
                  Blocked.record(
                      journal,
                      a.plan(),
                      Halt.LACKS_VALUE,
                      reading.barred().getOrDefault(a.journey().id(), "")));
          narrator.walking(assignments.size() - barred.size(), app.url().toString());
        } else {
          tell(AppState.FAILED, app.trouble());
          queue.clear();
        }
        List<String> versions = workers.stream().map(CompletableFuture::join).toList();
        String browser = versions.stream().filter(v -> !v.isEmpty()).findFirst().orElse("");
        if (!app.trouble().isEmpty()) {
          assignments.forEach(
              a -> Blocked.record(journal, a.plan(), Halt.APP_NOT_STARTED, app.trouble()));
        }
        return new Walk(app.url().toString(), browser, app.trouble());
      }
    }
  }

  private void tell(AppState state, String text) {
    broadcast.ifPresent(it -> it.app(state, text));
  }

  private int workers(Queue<Assignment> queue) {
    return Math.max(1, Math.min(settings.workers(), queue.size()));
  }

  /** Look for a browser, and install one where none is there and none is named. */
  static BrowserSearch findBrowser(
      Settings.Machine machine, Optional<Path> setting, Consumer<String> progress) {
    Browsers browsers = Browsers.on(machine.environment(), machine.headed());
    BrowserSearch search = browsers.find(setting);
    return search.found().isPresent() || setting.isPresent()
        ? search
        : new BrowserInstall(browsers, machine.cache(), machine.headed(), progress).install();
  }

  /** On a build server nobody looks at once, so a journey that failed is tried again there. */
  private List<Assignment> assignments(Reading reading, String runId) {
    int usual = settings.machine().isCi() ? 1 : 0;
    int retries = settings.retries().or(reading.config()::retries).orElse(usual);
    return reading.chosen().stream()
        .map(j -> Assignment.of(j, settings.data(), runId, Tries.atMost(retries)))
        .toList();
  }
}
