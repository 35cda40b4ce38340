package dev.journeyman.surface.playwright;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Tracing;
import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Anatomy;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Inspected;
import dev.journeyman.surface.Inspection;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Outcome.Kind;
import dev.journeyman.surface.Point;
import dev.journeyman.surface.Pointer;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import dev.journeyman.surface.Surface;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One browser context: puts every call under the watchdog, and settles after every action. */
final class PlaywrightSurface implements Surface {

  /** Changes that leave no sign in the page are seen at the latest after this. */
  private static final Duration GLANCE = Duration.ofMillis(250);

  private final Enclosure enclosure;
  private final Watchdog watchdog;
  private final Deadline deadline;
  private final Recorder recorder;
  private final Traffic traffic;
  final Dialogs dialogs;
  final Tabs tabs;
  private final Newcomers newcomers;
  private final Downloads downloads;
  private final Settling settling;
  private final Resting resting;
  private final Frames frames;
  final Eyes eyes;
  private final Camera camera;
  final Pointing pointing;
  final Fields fields;
  private final Travels travels;
  private final Mousing mousing;
  private final Magnifier magnifier;
  private final Visit visit;
  private Witness witness = Witness.NONE;
  private Screening screening = new Screening(List.of());

  PlaywrightSurface(
      Enclosure enclosure,
      Visit visit,
      Function<Origins, Links> links,
      Incoming incoming,
      Watchdog watchdog,
      Deadline deadline) {
    this.enclosure = enclosure;
    BrowserContext context = enclosure.context();
    Origins origins = enclosure.origins();
    this.watchdog = watchdog;
    this.deadline = deadline;
    this.visit = visit;
    recorder = new Recorder(enclosure);
    traffic = new Traffic(origins);
    dialogs = new Dialogs(recorder);
    Lines lines = new Lines(traffic);
    lines.listenTo(context);
    tabs = new Tabs(traffic::forget);
    downloads = new Downloads(incoming, visit.downloads(), recorder);
    Submissions submissions = new Submissions();
    submissions.listenTo(context);
    recorder.listenTo(context);
    traffic.listenTo(context);
    dialogs.listenTo(context);
    tabs.listenTo(context);
    downloads.listenTo(context);
    if (visit.manner() == Visit.Manner.READING) {
      new Guard(origins, recorder::note).over(context);
    }
    newcomers = Newcomers.of(context.browser(), context.newPage());
    settling = new Settling(tabs, traffic, downloads, newcomers, visit.patience().page());
    frames = new Frames();
    eyes = new Eyes(tabs, frames, recorder);
    resting = new Resting(tabs, frames, settling, eyes, lines);
    camera = new Camera();
    Grip grip = new Grip(frames, settling);
    pointing = new Pointing(tabs, frames, grip, visit.patience().action());
    fields = new Fields(tabs, frames, pointing, grip, visit);
    mousing = new Mousing(tabs, frames, grip, this::press);
    travels = new Travels(tabs, submissions, traffic, enclosure, visit.base());
    magnifier = new Magnifier(tabs, links.apply(origins), settling, eyes);
  }

  /** Begin to film and to trace what is done from here on. */
  void watch(Witness other) {
    witness = other;
    screening = new Screening(witness.onlookers());
    within(
        () -> {
          screening.roll(tabs);
          if (witness.trace().isPresent()) {
            enclosure
                .context()
                .tracing()
                .start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
          }
          return Outcome.DONE;
        });
  }

  private <T> T within(Supplier<T> call) {
    return watchdog.watch(deadline.now(), call);
  }

  @Override
  public Sight look() {
    return look(eyes::look);
  }

  @Override
  public Sight glance() {
    return look(eyes::glance);
  }

  private Sight look(Supplier<Sight> seeing) {
    return within(
        () -> {
          downloads.receiveFinished();
          screening.roll(tabs);
          resting.seen();
          Sight sight = settling.bounded(seeing);
          witness.onlookers().forEach(it -> it.seen(sight));
          witness
              .live()
              .filter(LiveView::needsPicture)
              .ifPresent(live -> live.retake(camera.picture(tabs.current())));
          return sight;
        });
  }

  /** Run something on this surface's thread, within its time. */
  <T> T attend(Supplier<T> work) {
    return within(work);
  }

  /** What the app knows this visitor by. */
  Session session() {
    return within(() -> Session.of(enclosure.context(), tabs.current()));
  }

  BrowserContext context() {
    return enclosure.context();
  }

  /** Where an element of a frame is named so. */
  String refOf(Frame frame, int number) {
    return Frames.ref(frames.numberOf(frame), number);
  }

  /** Where a secret is typed that the page will not hide by itself. */
  private void veil(String text) {
    if (!visit.secrets().apply(text).equals(text)) {
      witness.onlookers().forEach(Onlooker::veil);
    }
  }

  @Override
  public void awaitChange(Duration atMost) {
    double limit = Math.min(atMost.toMillis(), GLANCE.toMillis());
    resting.disturbed();
    within(
        () ->
            settling.bounded(
                () ->
                    PageScript.call(tabs.current().mainFrame(), "change", Map.of("limit", limit))));
  }

  @Override
  public Outcome settle() {
    return within(settling::settle);
  }

  @Override
  public Outcome rest() {
    return within(resting::rest);
  }

  @Override
  public boolean isAtRest() {
    return within(resting::isAtRest);
  }

  @Override
  public Activity drain() {
    return within(
        () -> {
          // lets in what has arrived, without asking a page that may be busy
          tabs.current().waitForTimeout(1);
          settling.stepBegins();
          return recorder.take();
        });
  }

  @Override
  public Inspected inspect(Inspection inspection) {
    return within(() -> inspection.by(magnifier));
  }

  @Override
  public Anatomy anatomy() {
    return within(() -> settling.bounded(eyes::anatomy));
  }

  @Override
  public byte[] picture() {
    return within(() -> camera.picture(tabs.current()));
  }

  @Override
  public byte[] picture(Box part) {
    return within(() -> camera.picture(tabs.current(), part));
  }

  @Override
  public Optional<Element> at(Point point, Sight sight) {
    return within(() -> eyes.at(point, sight));
  }

  @Override
  public Pointer pointer() {
    return mousing;
  }

  @Override
  public Outcome open(String url) {
    return act(() -> travels.open(url));
  }

  @Override
  public Outcome click(Element target, Press press) {
    Outcome outcome =
        press(
            () ->
                fields.clickOption(target).orElseGet(() -> pointing.clickToSettle(target, press)));
    return settling.refused().map(why -> Outcome.changed(target.describe(), why)).orElse(outcome);
  }

  @Override
  public Outcome hover(Element target) {
    return act(() -> pointing.hover(target));
  }

  @Override
  public Outcome fill(Element target, String text) {
    if (!target.is(State.SECRET)) {
      veil(text);
    }
    return act(() -> fields.fill(target, text));
  }

  @Override
  public Outcome type(String text) {
    veil(text);
    return press(() -> fields.type(text));
  }

  @Override
  public Outcome press(String keys) {
    return press(() -> fields.press(keys));
  }

  @Override
  public Outcome press(Element target, String keys) {
    return press(() -> fields.press(target, keys));
  }

  @Override
  public Outcome select(Element target, List<String> labels) {
    return press(() -> fields.select(target, labels));
  }

  @Override
  public Outcome check(Element target, boolean on) {
    return press(() -> fields.check(target, on));
  }

  @Override
  public Outcome upload(Element target, List<Path> files) {
    return press(() -> fields.upload(target, files));
  }

  @Override
  public Outcome drag(Element from, Element to) {
    return press(() -> pointing.drag(from, to));
  }

  @Override
  public Outcome scrollTo(Element target) {
    return act(() -> pointing.scrollTo(target));
  }

  @Override
  public Outcome scroll(Direction direction) {
    return act(
        () -> {
          PageScript.call(
              tabs.current().mainFrame(), "scroll", Map.of("direction", direction.name()));
          return Outcome.DONE;
        });
  }

  @Override
  public Outcome answerNextDialog(boolean accept, String text) {
    dialogs.answerNext(accept, text);
    return Outcome.DONE;
  }

  @Override
  public Outcome back() {
    return act(travels::back);
  }

  @Override
  public Outcome forward() {
    return act(travels::forward);
  }

  @Override
  public Outcome reload() {
    return act(travels::reload);
  }

  @Override
  public Outcome afresh() {
    Outcome rested = within(resting::restBeforeLeaving);
    return rested.isDone() ? act(travels::afresh) : rested;
  }

  @Override
  public Outcome switchTab(int tab) {
    if (tab < 0 || tab >= tabs.count()) {
      return new Outcome(
          Kind.ABSENT, "there is no tab " + (tab + 1) + "; open are " + tabs.count());
    }
    return act(
        () -> {
          tabs.show(tab);
          return Outcome.DONE;
        });
  }

  @Override
  public Outcome closeTab() {
    if (tabs.count() == 1) {
      return new Outcome(Kind.ABSENT, "this is the only tab, so it stays open");
    }
    return act(
        () -> {
          tabs.current().close();
          return Outcome.DONE;
        });
  }

  @Override
  public Outcome newTab() {
    return act(
        () -> {
          enclosure.context().newPage();
          return Outcome.DONE;
        });
  }

  private Outcome act(Supplier<Outcome> action) {
    return act(action, settling::settle);
  }

  /** Act in a way that apps answer with another page. */
  private Outcome press(Supplier<Outcome> action) {
    return act(action, settling::settleOrLeave);
  }

  private Outcome act(Supplier<Outcome> action, Supplier<Outcome> settle) {
    return within(
        () -> {
          traffic.forgetLongPolls();
          resting.acted();
          settling.acts();
          Outcome outcome = action.get();
          if (!outcome.isDone()) {
            return outcome;
          }
          Outcome settled = settle.get();
          Outcome arrived = settled.isDone() ? travels.arrival() : settled;
          return arrived.isDone() ? outcome : arrived;
        });
  }

  /** Close the context; where the browser is gone, there is nothing left to close. */
  @Override
  public void close() {
    try (enclosure) {
      if (!watchdog.hasBitten() && enclosure.context().browser().isConnected()) {
        watchdog.watch(deadline.call(), this::end);
      }
    }
  }

  private Outcome end() {
    newcomers.close();
    screening.stop();
    witness
        .trace()
        .ifPresent(
            file -> enclosure.context().tracing().stop(new Tracing.StopOptions().setPath(file)));
    enclosure.context().close();
    return Outcome.DONE;
  }
}
