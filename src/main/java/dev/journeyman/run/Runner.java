package dev.journeyman.run;

import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.Pictures;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.git.Answer;
import dev.journeyman.git.Revision;
import dev.journeyman.journey.Journey;
import dev.journeyman.model.Prices;
import dev.journeyman.proof.Seal;
import dev.journeyman.report.Policy;
import dev.journeyman.report.Postscript;
import dev.journeyman.report.Reports;
import dev.journeyman.report.RunFacts;
import dev.journeyman.report.Written;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Runs a set of journeys, from files to a report. */
public final class Runner {

  private final Settings settings;
  private final Optional<Sealing> sealing;
  private final CancellableNarrator narrator;
  private final Clock clock;
  private volatile Runnable cancel = () -> {};

  /** Run without leaving a proof. */
  public Runner(Settings settings, Narrator narrator, Clock clock) {
    this(settings, Optional.empty(), narrator, clock);
  }

  public Runner(Settings settings, Optional<Sealing> sealing, Narrator narrator, Clock clock) {
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
    Optional<RunEnd> hindrance = hindrance(reading);
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
    Optional<Chronicle> chronicle =
        settings.memory() == Settings.Memory.HISTORY
            ? Optional.of(new Chronicle(reading.leavings().history()))
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

  /** Why nothing can be run. */
  Optional<RunEnd> hindrance(Reading reading) {
    if (!reading.isUsable()) {
      return Optional.of(new RunEnd.Unusable(reading.errors()));
    }
    Optional<String> refusal = reading.changed().flatMap(Answer::refusal);
    if (refusal.isPresent()) {
      return Optional.of(new RunEnd.Refused(refusal.get()));
    }
    Optional<Changed> changed = reading.changed().flatMap(Answer::known);
    if (reading.chosen().isEmpty()) {
      return Optional.of(new RunEnd.NothingToRun(nothing(reading, changed), changed));
    }
    return settings.url().isEmpty() && reading.config().url().isEmpty()
        ? Optional.of(
            new RunEnd.NothingToRun(
                "nothing says where the app is; give --url URL or write journeyman.yaml with"
                    + " command and url",
                changed))
        : Optional.empty();
  }

  /** Stop walking; what is known so far is still reported. */
  public void interrupt() {
    narrator.callOff();
    cancel.run();
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
    try (Journal journal = Journal.open(folder.journal(), secrets.redactor(), clock);
        Pictures pictures = Pictures.in(folder)) {
      if (search.found().isEmpty()) {
        String trouble = "no browser was found or could be installed:\n" + search.describe();
        assignments.forEach(a -> Blocked.record(journal, a.plan(), trouble));
        return new Walk(settings.url().or(reading.config()::url).orElse(""), "", trouble);
      }
      narrator.announce(settings.url().isPresent() ? "Reaching the app" : "Starting the app");
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
      Walker.Shared shared =
          new Walker.Shared(
              settings,
              search.found().get(),
              starting,
              secrets,
              journal,
              folder,
              Optional.of(pictures).filter(p -> settings.detail() == Settings.Detail.FULL),
              reading.config(),
              brains,
              narrator,
              Footage.Rules.of(settings, reading.config().footage()));
      List<CompletableFuture<String>> workers =
          WorkerThreads.start(workers(queue), () -> new Walker(shared, queue).walk());
      try (StartedApp app = starting.join()) {
        if (app.trouble().isEmpty()) {
          barred.forEach(
              a ->
                  Blocked.record(
                      journal,
                      a.plan(),
                      Halt.LACKS_VALUE,
                      reading.barred().getOrDefault(a.journey().id(), "")));
          narrator.walking(assignments.size() - barred.size(), app.url().toString());
        } else {
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

  private String nothing(Reading reading, Optional<Changed> changed) {
    if (changed.isPresent() && changed.get().journeys().isEmpty()) {
      return changed.get().nothing();
    }
    if (reading.all().isEmpty()) {
      List<Path> where =
          settings.paths().stream()
              .map(p -> settings.folder().toAbsolutePath().relativize(p.toAbsolutePath()))
              .toList();
      return "no journeys in " + where + "; write one as docs/journeys.md shows";
    }
    Settings.Choice choice = settings.choice();
    return "none of the "
        + reading.all().size()
        + " journeys has "
        + (choice.tags().isEmpty() ? "the id " + choice.ids() : "the tag " + choice.tags())
        + changed.map(c -> " and protects what has changed since " + c.since()).orElse("")
        + "; there are: "
        + String.join(", ", reading.all().stream().map(Journey::id).toList());
  }
}
