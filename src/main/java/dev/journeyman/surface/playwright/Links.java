package dev.journeyman.surface.playwright;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.RequestOptions;
import dev.journeyman.surface.Flaw;
import dev.journeyman.surface.Inspected;
import dev.journeyman.surface.playwright.PageScript.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks where the app's own links lead, without following them in a tab. The requests have a copy of
 * the browser's cookies, so that what the answers set never reaches the journey's session.
 */
final class Links {

  /** Links of which a careless app could make a deed. */
  private static final Pattern DEED =
      Pattern.compile(
          "(?<!\\p{L})(?:log|sign)[-_ ]?(?:out|off)|delete|remove|destroy|unsubscribe|cancel|revoke"
              + "|disable|deactivate|reset|clear|archive|restore|approve|reject|confirm|accept|decline"
              + "|purchase|checkout|(?<!\\p{L})(?:add|buy|pay|order|vote|like|send|submit|run|start|stop"
              + "|restart|toggle|export|download|import|switch|impersonate)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration ENOUGH = Duration.ofSeconds(10);
  private static final int MOST = 60;
  private static final int REDIRECTS = 5;

  private final APIRequest requests;
  private final Origins origins;

  /** What answered once is not asked again in this run of the browser. */
  private final Set<String> fine;

  Links(APIRequest requests, Origins origins, Set<String> fine) {
    this.requests = requests;
    this.origins = origins;
    this.fine = fine;
  }

  Inspected ask(Page page, Answer found) {
    List<Answer> links =
        found.records().stream().skip(1).filter(link -> isToAsk(link.field(0), link)).toList();
    String url = found.records().get(0).field(1);
    List<Flaw> flaws = new ArrayList<>();
    long end = System.nanoTime() + ENOUGH.toNanos();
    int asked = 0;
    APIRequestContext context =
        requests.newContext(
            new APIRequest.NewContextOptions()
                .setStorageState(page.context().storageState())
                .setIgnoreHTTPSErrors(true)
                .setTimeout((double) PATIENCE.toMillis()));
    try {
      for (Answer link : links) {
        if (asked == MOST || System.nanoTime() > end) {
          break;
        }
        asked++;
        trouble(context, link.field(0)).ifPresent(what -> flaws.add(flaw(link, what, url)));
      }
    } finally {
      context.dispose();
    }
    String rest = asked < links.size() ? ", " + (links.size() - asked) + " not asked" : "";
    return new Inspected("links asked: " + asked + rest, flaws);
  }

  private boolean isToAsk(String address, Answer link) {
    return origins.owns(address)
        && !fine.contains(address)
        && !DEED.matcher(pathOf(address) + " " + link.field(1)).find();
  }

  private static String pathOf(String address) {
    return address.replaceFirst("^https?://[^/?#]*", "");
  }

  private static Flaw flaw(Answer link, String what, String url) {
    String address = pathOf(link.field(0));
    return new Flaw(
        "broken-link",
        "link to " + (address.isEmpty() ? "/" : address) + " " + what,
        "link",
        link.field(1),
        Magnifier.box(link, 2),
        url);
  }

  /** Why a link is broken; empty where it is not, or where nobody can tell. */
  private Optional<String> trouble(APIRequestContext context, String address) {
    Optional<String> trouble = answer(context, "HEAD", address);
    if (trouble.isPresent()) {
      // not every app has an answer to this method
      trouble = answer(context, "GET", address);
    }
    if (trouble.isEmpty()) {
      fine.add(address);
    }
    return trouble;
  }

  private Optional<String> answer(APIRequestContext context, String method, String address) {
    String at = address;
    for (int i = 0; i < REDIRECTS; i++) {
      try {
        APIResponse response =
            context.fetch(at, RequestOptions.create().setMethod(method).setMaxRedirects(0));
        String next = response.headers().getOrDefault("location", "");
        int status = response.status();
        response.dispose();
        if (status < 300 || status >= 400 || next.isEmpty()) {
          return broken(status);
        }
        at = URI.create(at).resolve(next).toString();
        if (!origins.owns(at)) {
          return Optional.empty();
        }
      } catch (PlaywrightException e) {
        return refused(e);
      } catch (IllegalArgumentException e) {
        // an address that browsers read and the strict reader does not
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** To be turned away may be right; to find nothing, or an accident, is not. */
  private static Optional<String> broken(int status) {
    boolean broken = status == 404 || status == 410 || status == 500 || status == 502;
    return broken ? Optional.of("answers " + status) : Optional.empty();
  }

  /** A slow answer is not a missing one. */
  private static Optional<String> refused(PlaywrightException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("econnrefused") || message.contains("enotfound")
        ? Optional.of("has no answer")
        : Optional.empty();
  }
}
