package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Map;

/** Takes what the form in the footer sends, where there is one. */
final class Newsletter {
  private Newsletter() {}

  static void addTo(Javalin app, Switches switches) {
    if (switches.on(Change.NEWSLETTER_IN_FOOTER)) {
      app.post("/newsletter", Newsletter::signUp);
    }
  }

  private static void signUp(Context request) {
    request.json(
        Checkout.isEmail(Forms.text(request, "email"))
            ? Reply.toast("You get our next letter")
            : Reply.problems(
                Map.of("email", "Enter the email that our letter should be sent to.")));
  }
}
