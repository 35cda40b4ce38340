package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Set;

/** Questions and answers. */
final class HelpPages {
  private final Sessions sessions;
  private final Layout layout;
  private final Set<Defect> defects;

  HelpPages(Sessions sessions, Layout layout, Set<Defect> defects) {
    this.sessions = sessions;
    this.layout = layout;
    this.defects = defects;
  }

  void addTo(Javalin app) {
    app.get("/help", this::page);
  }

  private void page(Context request) {
    if (defects.contains(Defect.HELP_FAILS)) {
      throw new IllegalStateException("The answers could not be loaded");
    }
    layout.send(
        request,
        sessions.of(request),
        "Help",
        new Html(
            """
            <div class="prose">
              <h1>How can we help?</h1>
              <h2>How long does delivery take?</h2>
              <p>Standard delivery takes two to three working days, express comes tomorrow.</p>
              <h2>When is delivery free?</h2>
              <p>From £40, after any coupon.</p>
              <h2>May I send things back?</h2>
              <p>Within thirty days, used or not. We pay for the parcel.</p>
            </div>
            """));
  }
}
