package dev.journeyman.surface.playwright;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Activity.ConsoleLine;
import dev.journeyman.surface.Activity.Dialog;
import dev.journeyman.surface.Activity.Download;
import dev.journeyman.surface.Activity.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes what happens in all tabs and frames until it is taken. */
final class Recorder {

  private static final Pattern ADDRESS = Pattern.compile("'(\\w+://[^']+)'");
  private static final int MOST = 5_000;
  private static final int LONGEST = 4_000;

  private final Enclosure enclosure;
  private final List<ConsoleLine> console = new ArrayList<>();
  private final List<String> pageErrors = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Dialog> dialogs = new ArrayList<>();
  private final List<Download> downloads = new ArrayList<>();

  Recorder(Enclosure enclosure) {
    this.enclosure = enclosure;
  }

  void listenTo(BrowserContext context) {
    context.onConsoleMessage(this::note);
    context.onWebError(error -> add(pageErrors, cut(error.error())));
    context.onResponse(this::note);
    context.onRequestFailed(this::noteFailure);
  }

  void note(Dialog dialog) {
    add(dialogs, dialog);
  }

  void note(Download download) {
    add(downloads, download);
  }

  void note(Exchange exchange) {
    add(exchanges, exchange);
  }

  Activity soFar() {
    enclosure.takeRefused().forEach(host -> add(exchanges, Exchange.refused(host)));
    return new Activity(console, pageErrors, exchanges, dialogs, downloads);
  }

  Activity take() {
    Activity taken = soFar();
    List.of(console, pageErrors, exchanges, dialogs, downloads).forEach(List::clear);
    return taken;
  }

  private void note(ConsoleMessage message) {
    String where = message.location();
    // the browser asks for the icon by itself
    if (where.contains("/favicon.ico")) {
      return;
    }
    String text = message.text();
    if (text.contains(Gate.REFUSAL) && isRefused(text, where)) {
      // our doing, and no error of the app
      add(console, new ConsoleLine("info", cut(Exchange.NOT_SENT + ": " + text + " " + where)));
      return;
    }
    boolean placeMatters = text.startsWith("Failed to load resource") && !where.isEmpty();
    add(
        console,
        new ConsoleLine(level(message.type()), cut(placeMatters ? text + " " + where : text)));
  }

  /** Where a request went is the place of the line, or in quotes in it. */
  private boolean isRefused(String text, String where) {
    Matcher quoted = ADDRESS.matcher(text);
    return enclosure.refuses(quoted.find() ? quoted.group(1) : where);
  }

  private static String level(String type) {
    return switch (type) {
      case "error", "assert" -> "error";
      case "warning" -> "warning";
      case "debug", "trace" -> "debug";
      default -> "info";
    };
  }

  private void note(Response response) {
    note(response.request(), response.status(), "");
  }

  /** A request that the next navigation ended, or that became a download, did not fail. */
  private void noteFailure(Request request) {
    String failure = String.valueOf(request.failure());
    if (!failure.contains("ERR_ABORTED")) {
      note(request, 0, enclosure.refuses(request.url()) ? Exchange.NOT_SENT : failure);
    }
  }

  private void note(Request request, int status, String failure) {
    String url = request.url();
    if (url.startsWith("data:") || url.endsWith("/favicon.ico")) {
      return;
    }
    add(
        exchanges,
        new Exchange(
            request.method(),
            cut(url),
            status,
            failure,
            enclosure.origins().owns(url),
            request.resourceType()));
  }

  private static <T> void add(List<T> list, T item) {
    if (list.size() < MOST) {
      list.add(item);
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
