package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.Duration;

/** What is sold in the shop itself, while it is sold, and what staff do about it. */
final class TillPages {
  /** The machine that reads cards is asked over the telephone line. */
  private static final Duration CARD_MACHINE = Duration.ofMillis(600);

  private final Sessions sessions;
  private final Layout layout;
  private final Till till;
  private final Switches switches;

  TillPages(Sessions sessions, Layout layout, Till till, Switches switches) {
    this.sessions = sessions;
    this.layout = layout;
    this.till = till;
    this.switches = switches;
  }

  void addTo(Javalin app) {
    app.get("/admin/till", this::page);
    app.get("/admin/till/sales", request -> request.json(till.next(sessions.of(request))));
    app.post("/admin/till/{slug}/card", this::askCardMachine);
    app.post("/admin/till/{slug}/flag", request -> mark(request, "Flagged"));
    app.post("/admin/till/{slug}/refund", request -> mark(request, "Refunded"));
  }

  private void page(Context request) {
    Html main =
        Html.of(
            """
            {}
            <h1>Till</h1>
            <p class="quiet">What is sold in the shop on Mill Lane, the newest first.</p>
            <p id="done" class="lead">&nbsp;</p>
            <div class="panel">
              <table class="lines">
                <caption class="unseen">Sales</caption>
                <thead><tr><th scope="col">Product</th><th scope="col">Amount</th><th scope="col">Status</th>
                  <th scope="col"><span class="unseen">Actions</span></th></tr></thead>
                <tbody id="sales" data-chosen="{}" data-refund="{}"><template><tr>
                  <th scope="row" data-shows="name"></th><td data-shows="amount"></td><td data-shows="state"></td>
                  <td><button class="plain" data-does="flag">Flag</button> <button class="plain" data-does="refund">Refund</button></td>
                </tr></template></tbody>
              </table>
            </div>
            <script src="/assets/till.js" defer></script>
            """,
            AdminTable.TABS,
            switches.on(Defect.FLAG_ON_NEWEST_SALE) ? "newest" : "pressed",
            switches.on(Defect.REFUND_WITHOUT_ASKING) ? "at-once" : "asks");
    layout.send(request, sessions.of(request), "Till", main);
  }

  private void askCardMachine(Context request) {
    Delay.of(CARD_MACHINE);
    request.json(Reply.QUIET);
  }

  private void mark(Context request, String state) {
    request.json(till.mark(sessions.of(request), request.pathParam("slug"), state));
  }
}
