package dev.journeyman.surface.playwright;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The app's own requests that are under way and that a person would wait for: those that an action
 * led to, and for a while those that merely began meanwhile. An answer that goes on and on is a
 * stream; what it has brought so far is what a person sees.
 */
final class Traffic {

  private static final Set<String> AWAITED =
      Set.of("document", "script", "stylesheet", "xhr", "fetch");
  private static final long LONG = Duration.ofSeconds(2).toNanos();

  private static final OptionalLong NOT_YET = OptionalLong.empty();

  private final Origins origins;
  private final Map<Request, Pending> pending = new HashMap<>();

  /** Answers in which the app tells of events for as long as it likes. */
  private final Set<Request> streams = new HashSet<>();

  private Optional<Broken> lastBrokenNavigation = Optional.empty();
  private long lastEnd;
  private Consumer<Page> departures = page -> {};

  /** What was asked for by actions since the last time that all was settled. */
  private final Set<String> asked = new HashSet<>();

  /** What had no end when it was last waited for, in this document. */
  private final Set<String> endless = new HashSet<>();

  /** Documents of tabs whose text is still coming, and since when. */
  private final Map<Page, Long> arriving = new HashMap<>();

  private boolean expected = true;
  private long lastAwaited = System.nanoTime();

  /**
   * A request.
   *
   * @param page the tab it belongs to where that is known
   * @param asks what it asks for, by which it is told from others
   * @param byTheWay whether no action led to it
   * @param answered when the app began to answer
   */
  private record Pending(
      Optional<Page> page,
      boolean navigates,
      String asks,
      boolean byTheWay,
      long since,
      OptionalLong answered) {
    boolean isOf(Page other) {
      return page.map(other::equals).orElse(true);
    }

    Pending withAnswer() {
      return new Pending(
          page, navigates, asks, byTheWay, since, OptionalLong.of(System.nanoTime()));
    }
  }

  /** An address that could not be opened. */
  record Broken(String url, String failure) {}

  Traffic(Origins origins) {
    this.origins = origins;
  }

  void listenTo(BrowserContext context) {
    context.onRequest(this::began);
    context.onResponse(this::answered);
    context.onRequestFinished(this::finished);
    context.onRequestFailed(this::failed);
  }

  /** Whether the app has answered anything since a time, in milliseconds. */
  boolean hasEndedSince(long time) {
    return lastEnd >= time;
  }

  /** When the app answered last, in milliseconds. */
  long lastEnd() {
    return lastEnd;
  }

  /** Whether the app tells of events by itself. */
  boolean hasStreams() {
    return !streams.isEmpty();
  }

  private void began(Request request) {
    if (AWAITED.contains(request.resourceType())
        && (origins.owns(request.url()) || request.isNavigationRequest())) {
      Optional<Page> page = pageOf(request);
      boolean navigates = navigatesTab(request, page);
      if (navigates) {
        endless.clear();
        page.ifPresent(this::leaves);
      }
      String asks = asks(request);
      boolean known = endless.contains(asks);
      if (expected || !known) {
        boolean led = expected && asked.add(asks) && !known && !request.isNavigationRequest();
        boolean byTheWay = !navigates && !led;
        await(request, new Pending(page, navigates, asks, byTheWay, System.nanoTime(), NOT_YET));
      }
      if (navigates) {
        page.ifPresent(departures);
      }
    }
  }

  private void await(Request request, Pending begun) {
    pending.put(request, begun);
    if (!begun.byTheWay()) {
      lastAwaited = begun.since();
    }
  }

  private static String asks(Request request) {
    return request.method()
        + " "
        + request.url().replaceFirst("[?#].*", "")
        + " "
        + Optional.ofNullable(request.postData()).orElse("");
  }

  /** What comes by the way is waited for from now on, and longer where an action led to more. */
  void beginsToWait() {
    lastAwaited = System.nanoTime();
  }

  /** Whether what begins from now on comes of an action; what has begun is as it was. */
  void expect(boolean follows) {
    expected = follows;
  }

  /** Hear of a tab as soon as it is to go to another page. */
  void onDeparture(Consumer<Page> listener) {
    departures = listener;
  }

  private void answered(Response response) {
    // a stream has no end to wait for
    if (response.headers().getOrDefault("content-type", "").startsWith("text/event-stream")) {
      pending.remove(response.request());
      streams.add(response.request());
    } else {
      pending.computeIfPresent(response.request(), (request, it) -> answered(it));
    }
  }

  private Pending answered(Pending request) {
    if (request.navigates()) {
      request.page().ifPresent(page -> arriving.put(page, System.nanoTime()));
    }
    return request.withAnswer();
  }

  private void finished(Request request) {
    streams.remove(request);
    Pending ended = pending.remove(request);
    if (ended != null) {
      lastEnd = System.currentTimeMillis();
    }
    if (ended != null && !ended.byTheWay()) {
      lastAwaited = System.nanoTime();
    }
    Optional<Page> page = pageOf(request);
    if (navigatesTab(request, page)) {
      page.ifPresent(arriving::remove);
    }
  }

  private void failed(Request request) {
    finished(request);
    if (request.isNavigationRequest()
        && !String.valueOf(request.failure()).contains("ERR_ABORTED")) {
      lastBrokenNavigation = Optional.of(new Broken(request.url(), request.failure()));
    }
  }

  /** Which address could not be opened last, and why. */
  Optional<Broken> lastBrokenNavigation() {
    return lastBrokenNavigation;
  }

  void forget(Page page) {
    pending.values().removeIf(each -> each.page().equals(Optional.of(page)));
    leaves(page);
  }

  private void leaves(Page page) {
    arriving.remove(page);
    streams.removeIf(each -> pageOf(each).equals(Optional.of(page)));
  }

  /** What has been under way for long already when an action begins is not the action's. */
  void forgetLongPolls() {
    beginsToWait();
    pending
        .values()
        .removeIf(it -> !it.navigates() && (isLong(it.since()) || endless.contains(it.asks())));
  }

  /** What is still under way in a tab has had its time. */
  void settled(Page page) {
    lastAwaited = System.nanoTime();
    asked.clear();
    pending.values().stream().filter(it -> it.isOf(page)).forEach(it -> endless.add(it.asks()));
    pending.values().removeIf(it -> it.isOf(page));
  }

  void forgetAll() {
    pending.values().forEach(it -> endless.add(it.asks()));
    pending.clear();
    asked.clear();
  }

  /** Whether nothing is waited for any more in a tab. */
  boolean isQuiet(Page page) {
    List<Pending> awaited =
        pending.values().stream().filter(it -> it.isOf(page) && isAwaited(it)).toList();
    List<Pending> led = awaited.stream().filter(it -> !it.byTheWay()).toList();
    if (led.stream().anyMatch(it -> it.answered().isEmpty())) {
      lastAwaited = System.nanoTime();
    }
    return awaited.isEmpty() || (led.isEmpty() && isLong(lastAwaited));
  }

  private boolean isAwaited(Pending it) {
    return it.answered().isEmpty()
        || (!endless.contains(it.asks()) && !isLong(it.answered().getAsLong()));
  }

  private static boolean isLong(long since) {
    return System.nanoTime() - since > LONG;
  }

  /** Whether the text of a tab's document comes on and on. */
  boolean streams(Page page) {
    return Optional.ofNullable(arriving.get(page)).filter(Traffic::isLong).isPresent();
  }

  boolean navigates(Page page) {
    return !streams(page)
        && pending.values().stream().anyMatch(each -> each.navigates() && each.isOf(page));
  }

  /** The page that a tab is on its way to, where the app has not said a word yet. */
  Optional<String> unanswered(Page page) {
    return pending.entrySet().stream()
        .filter(each -> each.getValue().navigates() && each.getValue().answered().isEmpty())
        .filter(each -> each.getValue().isOf(page))
        .map(each -> each.getKey().method() + " " + each.getKey().url())
        .findFirst();
  }

  private static boolean navigatesTab(Request request, Optional<Page> page) {
    return request.isNavigationRequest()
        && page.map(it -> it.mainFrame().equals(request.frame())).orElse(true);
  }

  /**
   * A tab that is just opening has no frame to tell yet, and a service worker never has one, which
   * Playwright says with a null of its own.
   */
  private static Optional<Page> pageOf(Request request) {
    try {
      return Optional.of(request.frame().page());
    } catch (PlaywrightException | NullPointerException e) {
      return Optional.empty();
    }
  }
}
