package dev.journeyman.surface.playwright;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitUntilState;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Outcome.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Opens addresses and moves through the history, and judges where a tab has ended up. */
final class Travels {

  private static final Duration ANSWER = Duration.ofSeconds(20);

  /** What a page sends on leaving is heard of by nobody, so it is given this long. */
  private static final Duration LEAVE = Duration.ofMillis(400);

  private static final Set<String> SAYS_GOODBYE =
      Set.of("pagehide", "unload", "beforeunload", "visibilitychange");

  private final Tabs tabs;
  private final Submissions submissions;
  private final Traffic traffic;
  private final Enclosure enclosure;
  private final Origins origins;
  private final URI base;

  Travels(Tabs tabs, Submissions submissions, Traffic traffic, Enclosure enclosure, URI base) {
    this.tabs = tabs;
    this.submissions = submissions;
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
    return visit(tabs.current(), url);
  }

  private Outcome visit(Page page, String url) {
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

  /** Load the page again; the answer to a form is asked for anew, and the form is not sent. */
  Outcome reload() {
    Page page = tabs.current();
    return submissions.isAnswer(page) ? afresh() : reload(page);
  }

  private Outcome reload(Page page) {
    return go(
        page.url(),
        () ->
            page.reload(
                new Page.ReloadOptions()
                    .setWaitUntil(WaitUntilState.COMMIT)
                    .setTimeout((double) ANSWER.toMillis())));
  }

  /**
   * Leave the page, and then open its address as somebody who comes anew: nothing is sent again,
   * and a part of the address behind a hash keeps no page from being loaded.
   */
  Outcome afresh() {
    Page page = tabs.current();
    String url = page.url();
    if (!url.startsWith("http")) {
      return reload(page);
    }
    Optional<Outcome> only =
        submissions.isAnswer(page) ? forFormsOnly(page, url) : Optional.empty();
    return only.orElseGet(
        () -> {
          leave(page);
          return visit(page, url);
        });
  }

  /** What an address that answers forms says to who sends none, where it says no. */
  private static Optional<Outcome> forFormsOnly(Page page, String url) {
    try {
      APIResponse answer =
          page.request().get(url, RequestOptions.create().setTimeout((double) ANSWER.toMillis()));
      return answer.ok()
          ? Optional.empty()
          : Optional.of(
              new Outcome(
                  Kind.ABSENT,
                  url
                      + " shows what a form was answered with. It answers "
                      + answer.status()
                      + " to who opens it without the form, and no form is sent twice; so it"
                      + " cannot be looked at again: let a step open a page that shows what was"
                      + " kept"));
    } catch (PlaywrightException e) {
      // nobody answers, which the visit says better
      return Optional.empty();
    }
  }

  private void leave(Page page) {
    boolean speaks = saysGoodbye(page);
    visit(page, "about:blank");
    if (speaks) {
      page.waitForTimeout((double) LEAVE.toMillis());
    }
  }

  private static boolean saysGoodbye(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    try {
      return Stream.of("window", "document").anyMatch(it -> saysGoodbye(session, it));
    } finally {
      session.detach();
    }
  }

  private static boolean saysGoodbye(CDPSession session, String listener) {
    JsonObject expression = new JsonObject();
    expression.addProperty("expression", listener);
    JsonObject object = session.send("Runtime.evaluate", expression).getAsJsonObject("result");
    JsonObject argument = new JsonObject();
    argument.add("objectId", object.get("objectId"));
    JsonObject heard = session.send("DOMDebugger.getEventListeners", argument);
    for (JsonElement each : heard.getAsJsonArray("listeners")) {
      if (SAYS_GOODBYE.contains(each.getAsJsonObject().get("type").getAsString())) {
        return true;
      }
    }
    return false;
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
