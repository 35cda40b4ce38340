package dev.journeyman.studio;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.eclipse.jetty.io.EofException;

/** Whatever ends a request early, the page is told in one form. */
final class Refusals {

  private Refusals() {}

  static void addTo(Javalin app) {
    app.exception(Refusal.class, (refusal, request) -> send(request, refusal));
    app.exception(
        HttpResponseException.class,
        (ending, request) ->
            send(
                request,
                Refusal.of(
                    ending.getStatus(),
                    request.method() + " " + request.path() + " is not answered here",
                    "open the page again")));
    app.exception(
        EofException.class,
        (gone, request) -> {
          // the page was closed while it was being told something; there is nobody to tell
        });
    app.exception(
        Exception.class,
        (failure, request) -> send(request, Refusal.of(500, failure.toString(), "try again")));
  }

  private static void send(Context request, Refusal refusal) {
    request.status(refusal.status());
    Wire.send(request, refusal.body());
  }
}
