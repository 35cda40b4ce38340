package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;

/** Where a shopper wants parcels to be left: saved by itself, a moment after the last key. */
final class ParcelNotes {
  private final Database database;
  private final Sessions sessions;
  private final Switches switches;

  ParcelNotes(Database database, Sessions sessions, Switches switches) {
    this.database = database;
    this.sessions = sessions;
    this.switches = switches;
  }

  void addTo(Javalin app) {
    app.post("/profile/parcels", this::save);
  }

  Html field(Account account) {
    return Html.of(
        """
        <div class="panel slim">
          <div class="field">
            <label for="{}">Where to leave parcels</label>
            <input id="{}" name="place" autocomplete="off" maxlength="200" value="{}" data-saves="/profile/parcels">
          </div>
          <p class="quiet">Saved while you type.</p>
        </div>
        """,
        switches.id("place"),
        switches.id("place"),
        of(account));
  }

  private void save(Context request) {
    Account account = sessions.of(request).account().orElseThrow(ForbiddenResponse::new);
    if (!switches.on(Defect.PARCEL_PLACE_NOT_SAVED)) {
      database.update(
          "update account set parcels = ? where id = ?",
          Forms.text(request, "place"),
          account.id());
    }
    request.json(Reply.QUIET);
  }

  private String of(Account account) {
    return database
        .first(
            row -> row.getString("parcels"),
            "select parcels from account where id = ?",
            account.id())
        .orElse("");
  }
}
