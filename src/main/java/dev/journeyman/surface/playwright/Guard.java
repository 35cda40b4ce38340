package dev.journeyman.surface.playwright;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import dev.journeyman.surface.Activity.Exchange;
import java.util.Set;
import java.util.function.Consumer;

/** Keeps back every request of a context that by its method could change something. */
final class Guard {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Origins origins;
  private final Consumer<Exchange> refused;

  Guard(Origins origins, Consumer<Exchange> refused) {
    this.origins = origins;
    this.refused = refused;
  }

  void over(BrowserContext context) {
    context.addInitScript(PageScript.read("reading.js"));
    context.route(url -> true, this::judge);
    // what is said on one has no method; the page finds it open and hears nothing
    context.routeWebSocket(
        url -> true,
        socket ->
            refused.accept(
                new Exchange(
                    "connect to",
                    socket.url(),
                    0,
                    Exchange.COULD_CHANGE,
                    origins.owns(socket.url().replaceFirst("^ws", "http")),
                    "websocket")));
  }

  private void judge(Route route) {
    Request request = route.request();
    if (READING.contains(request.method())) {
      route.resume();
      return;
    }
    refused.accept(
        new Exchange(
            request.method(),
            request.url(),
            0,
            Exchange.COULD_CHANGE,
            origins.owns(request.url()),
            request.resourceType()));
    // as if it had been broken off: the page stays where it is
    route.abort("aborted");
  }
}
