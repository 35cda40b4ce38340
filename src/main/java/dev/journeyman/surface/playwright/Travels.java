package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitUntilState;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Outcome.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Opens addresses and moves through the history, and judges where a tab has ended up. */
final class Travels {

  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final Tabs tabs;
  private final Traffic traffic;
  private final Enclosure enclosure;
  private final Origins origins;
  private final URI base;

  Travels(Tabs tabs, Traffic traffic, Enclosure enclosure, URI base) {
    this.tabs = tabs;
    this.traffic = traffic;
    this.enclosure = enclosure;
    this.origins = enclosure.origins();
    this.base = base.getPath().isEmpty() ? base.resolve("/") : base;
  }

  Outcome open(String address) {
    String url = resolve(address);
    if (!origins.mayShow(url) || url.isEmpty()) {
      return new Outcome(
          Kind.REFUSED, origins.refusal(url).replace("the page went to", "asked for"));
    }
    Page page = tabs.current();
    return go(
        url,
        () ->
            page.navigate(
                url,
                new Page.NavigateOptions()
                    .setWaitUntil(WaitUntilState.COMMIT)
                    .setTimeout((double) ANSWER.toMillis())));
  }

  private String resolve(String address) {
    try {
      return base.resolve(address).toString();
    } catch (IllegalArgumentException e) {
      // spaces and the like, which browsers take
      return address.contains("://")
          ? address
          : Origins.originOf(base.toString()) + "/" + address.replaceFirst("^/+", "");
    }
  }

  Outcome back() {
    Page page = tabs.current();
    String before = page.url();
    Outcome outcome =
        go(
            "the page before",
            () ->
                page.goBack(
                    new Page.GoBackOptions()
                        .setWaitUntil(WaitUntilState.COMMIT)
                        .setTimeout((double) ANSWER.toMillis())));
    return moved(page, before, outcome, "there is no page to go back to");
  }

  Outcome forward() {
    Page page = tabs.current();
    String before = page.url();
    Outcome outcome =
        go(
            "the page after",
            () ->
                page.goForward(
                    new Page.GoForwardOptions()
                        .setWaitUntil(WaitUntilState.COMMIT)
                        .setTimeout((double) ANSWER.toMillis())));
    return moved(page, before, outcome, "there is no page to go forward to");
  }

  Outcome reload() {
    Page page = tabs.current();
    return go(
        page.url(),
        () ->
            page.reload(
                new Page.ReloadOptions()
                    .setWaitUntil(WaitUntilState.COMMIT)
                    .setTimeout((double) ANSWER.toMillis())));
  }

  private static Outcome moved(Page page, String before, Outcome outcome, String otherwise) {
    boolean stayed = page.url().equals(before) || page.url().equals("about:blank");
    return outcome.isDone() && stayed ? new Outcome(Kind.ABSENT, otherwise) : outcome;
  }

  private Outcome go(String where, Runnable navigation) {
    try {
      navigation.run();
      return Outcome.DONE;
    } catch (TimeoutError e) {
      return new Outcome(
          Kind.UNREACHABLE, where + " did not answer within " + ANSWER.toSeconds() + " s");
    } catch (PlaywrightException e) {
      return broken(where, e);
    }
  }

  private Outcome broken(String where, PlaywrightException e) {
    String message = String.valueOf(e.getMessage());
    // the address was a file, which is saved; or the page went elsewhere by itself
    if (message.contains("Download is starting")
        || message.contains("ERR_ABORTED")
        || message.contains("interrupted by another navigation")) {
      return Outcome.DONE;
    }
    int start = message.indexOf("net::");
    if (start < 0) {
      throw e;
    }
    String code = message.substring(start).split("[\\s\"]", 2)[0];
    Optional<Outcome> refused = code.equals(Gate.REFUSAL) ? refused() : Optional.empty();
    if (refused.isPresent()) {
      return refused.get();
    }
    return new Outcome(
        Kind.UNREACHABLE, where + " cannot be opened: " + plain(code) + " (" + code + ")");
  }

  private static String plain(String code) {
    String name = code.replace("net::ERR_", "");
    return switch (name) {
      case "CONNECTION_REFUSED", "SOCKS_CONNECTION_FAILED" -> "nothing answers there";
      case "NAME_NOT_RESOLVED" -> "there is no such host";
      case "EMPTY_RESPONSE", "CONNECTION_RESET", "CONNECTION_CLOSED" ->
          "the connection was broken off";
      case "TOO_MANY_REDIRECTS" -> "it redirects in a circle";
      case "UNSAFE_PORT" -> "browsers do not open this port; choose another one";
      default ->
          name.startsWith("CERT_")
              ? "its certificate is not trusted"
              : name.toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /** What the place where the tab is now makes of an action that itself was done. */
  Outcome arrival() {
    String url = tabs.current().url();
    if (Origins.isErrorPage(url)) {
      return astray();
    }
    return origins.mayShow(url) ? Outcome.DONE : new Outcome(Kind.REFUSED, origins.refusal(url));
  }

  /** A tab that shows an error page: it went where it may not, or nobody answered there. */
  private Outcome astray() {
    return refused()
        .orElseGet(
            () ->
                new Outcome(
                    Kind.UNREACHABLE,
                    traffic
                            .lastBrokenNavigation()
                            .map(b -> b.url() + " (" + b.failure() + ")")
                            .orElse("the page")
                        + " could not be opened"));
  }

  private Optional<Outcome> refused() {
    return traffic
        .lastBrokenNavigation()
        .map(Traffic.Broken::url)
        .filter(enclosure::refuses)
        .map(url -> new Outcome(Kind.REFUSED, origins.refusal(url)));
  }
}
