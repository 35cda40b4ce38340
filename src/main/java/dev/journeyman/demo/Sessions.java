package dev.journeyman.demo;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Knows each browser by a cookie. */
final class Sessions {
  private static final String COOKIE = "corner-shop";

  private final Database database;
  private final Supplier<String> ids;
  private final Set<Defect> defects;

  Sessions(Database database, Supplier<String> ids, Set<Defect> defects) {
    this.database = database;
    this.ids = ids;
    this.defects = defects;
  }

  Visitor of(Context request) {
    String session = known(request).orElseGet(() -> begin(request));
    return new Visitor(
        session,
        database.first(
            Account::read,
            "select a.* from account a join session s on s.account = a.id where s.id = ?",
            session));
  }

  void signIn(Visitor visitor, Account account) {
    database.update("update session set account = ? where id = ?", account.id(), visitor.session());
  }

  void signOut(Visitor visitor) {
    if (!defects.contains(Defect.SIGN_OUT_STAYS)) {
      database.update("update session set account = null where id = ?", visitor.session());
    }
  }

  private Optional<String> known(Context request) {
    return Optional.ofNullable(request.cookie(COOKIE))
        .flatMap(
            id ->
                database.first(
                    row -> row.getString("id"), "select id from session where id = ?", id));
  }

  private String begin(Context request) {
    String id = ids.get();
    database.update("insert into session (id) values (?)", id);
    request.cookie(new Cookie(COOKIE, id, "/", -1, false, 0, true, null, null, SameSite.LAX));
    return id;
  }
}
