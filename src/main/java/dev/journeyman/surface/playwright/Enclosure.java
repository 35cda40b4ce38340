package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Proxy;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.journeyman.surface.Viewport;
import java.util.List;
import java.util.Optional;

/** A fresh browser context, what belongs to the app, and the gate that keeps it there if any. */
record Enclosure(BrowserContext context, Origins origins, Optional<Gate> gate)
    implements AutoCloseable {

  static Enclosure open(Browser browser, Visit visit, Launch.Reach reach) {
    Origins origins = Origins.of(visit.base(), visit.origins());
    Optional<Gate> gate =
        reach == Launch.Reach.APP ? Optional.of(Gate.to(origins::isServedBy)) : Optional.empty();
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(Viewport.USUAL.width(), Viewport.USUAL.height())
            .setLocale("en-US")
            .setAcceptDownloads(visit.manner() == Visit.Manner.ACTING);
    if (visit.manner() == Visit.Manner.READING) {
      // nobody hears of what these send
      options.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    }
    // without the bypass, what runs on this machine could be reached past the proxy
    gate.ifPresent(it -> options.setProxy(new Proxy(it.address()).setBypass("<-loopback>")));
    visit.session().into(options);
    BrowserContext context = browser.newContext(options);
    visit.session().into(context);
    context.addInitScript(PageScript.BEGINNING);
    return new Enclosure(context, origins, gate);
  }

  /** Whether a request to this address is not let out. */
  boolean refuses(String url) {
    return gate.isPresent() && !origins.areReachedBy(url);
  }

  /** The hosts to which nothing was let out since this was last asked. */
  List<String> takeRefused() {
    return gate.map(Gate::takeRefused).orElse(List.of());
  }

  /** Close the way out, when the context is closed or its browser gone. */
  @Override
  public void close() {
    gate.ifPresent(Gate::close);
  }
}
