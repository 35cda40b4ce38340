package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A page on which the shop is broken on purpose while it is open, and mended again. */
final class Switchboard {
  private static final String PATH = "/switchboard";

  private final Sessions sessions;
  private final Layout layout;
  private final Switches switches;

  Switchboard(Sessions sessions, Layout layout, Switches switches) {
    this.sessions = sessions;
    this.layout = layout;
    this.switches = switches;
  }

  void addTo(Javalin app) {
    app.get(PATH, this::page);
    app.post(PATH, this::flip);
  }

  private void flip(Context request) {
    Optional<Defect> defect =
        Optional.ofNullable(request.formParam("defect")).flatMap(Defect::named);
    defect.ifPresent(switches::flip);
    request.redirect(PATH);
  }

  private void page(Context request) {
    List<Defect> all = new ArrayList<>(Arrays.asList(Defect.values()));
    all.sort(Comparator.comparing(defect -> !switches.on(defect)));
    layout.send(
        request,
        sessions.of(request),
        "Switchboard",
        Html.of(
            """
            <div class="prose">
              <h1>Switchboard</h1>
              <p role="status">{}</p>
              <table><tbody>{}</tbody></table>
            </div>
            """,
            count(),
            Html.each(all, this::row)));
  }

  private String count() {
    int on = switches.defects().size();
    return switch (on) {
      case 0 -> "Nothing is broken";
      case 1 -> "1 defect is on";
      default -> on + " defects are on";
    };
  }

  private Html row(Defect defect) {
    String does = switches.on(defect) ? "Mend " : "Break ";
    return Html.of(
        """
        <tr><td>{}</td><td><form method="post"><input type="hidden" name="defect" value="{}">
        <button>{}</button></form></td></tr>
        """,
        defect.description(),
        defect.id(),
        does + defect.id());
  }
}
