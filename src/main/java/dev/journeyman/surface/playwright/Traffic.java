package dev.journeyman.surface.playwright;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The app's own requests that are under way and that a person would wait for. */
final class Traffic {

  private static final Set<String> AWAITED =
      Set.of("document", "script", "stylesheet", "xhr", "fetch");
  private static final long LONG_POLL = Duration.ofSeconds(2).toNanos();

  private final Origins origins;
  private final Map<Request, Pending> pending = new HashMap<>();
  private Optional<Broken> lastBrokenNavigation = Optional.empty();
  private long lastEnd;
  private Consumer<Page> departures = page -> {};

  /** A request, the tab it belongs to where that is known, and when it began. */
  private record Pending(Optional<Page> page, boolean navigates, boolean answered, long since) {
    boolean isOf(Page other) {
      return page.map(other::equals).orElse(true);
    }

    Pending withAnswer() {
      return new Pending(page, navigates, true, since);
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
    context.onRequestFinished(this::ended);
    context.onRequestFailed(this::failed);
  }

  private void ended(Request request) {
    if (pending.remove(request) != null) {
      lastEnd = System.currentTimeMillis();
    }
  }

  /** Whether the app has answered anything since a time, in milliseconds. */
  boolean hasEndedSince(long time) {
    return lastEnd >= time;
  }

  private void began(Request request) {
    if (AWAITED.contains(request.resourceType())
        && (origins.owns(request.url()) || request.isNavigationRequest())) {
      Optional<Page> page = pageOf(request);
      boolean navigates = navigatesTab(request, page);
      pending.put(request, new Pending(page, navigates, false, System.nanoTime()));
      if (navigates) {
        page.ifPresent(departures);
      }
    }
  }

  /** Hear of a tab as soon as it is to go to another page. */
  void onDeparture(Consumer<Page> listener) {
    departures = listener;
  }

  private void answered(Response response) {
    // a stream has no end to wait for
    if (response.headers().getOrDefault("content-type", "").startsWith("text/event-stream")) {
      pending.remove(response.request());
    } else {
      pending.computeIfPresent(response.request(), (request, it) -> it.withAnswer());
    }
  }

  private void failed(Request request) {
    ended(request);
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
  }

  /** What has been under way for long already when an action begins is not the action's. */
  void forgetLongPolls() {
    long now = System.nanoTime();
    pending.values().removeIf(each -> !each.navigates() && now - each.since() > LONG_POLL);
  }

  void forgetAll() {
    pending.clear();
  }

  boolean isQuiet(Page page) {
    return pending.values().stream().noneMatch(each -> each.isOf(page));
  }

  boolean navigates(Page page) {
    return pending.values().stream().anyMatch(each -> each.navigates() && each.isOf(page));
  }

  /** The page that a tab is on its way to, where the app has not said a word yet. */
  Optional<String> unanswered(Page page) {
    return pending.entrySet().stream()
        .filter(each -> each.getValue().navigates() && !each.getValue().answered())
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
