package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Signing in, up and out. */
final class AccountPages {
  private static final int SHORTEST_PASSWORD = 8;

  private final Sessions sessions;
  private final Layout layout;
  private final Accounts accounts;
  private final Switches switches;

  AccountPages(Sessions sessions, Layout layout, Accounts accounts, Switches switches) {
    this.sessions = sessions;
    this.layout = layout;
    this.accounts = accounts;
    this.switches = switches;
  }

  void addTo(Javalin app) {
    app.get("/sign-in", this::signInPage);
    app.post("/sign-in", this::signIn);
    app.post("/sign-out", this::signOut);
    app.get("/sign-up", this::signUpPage);
    app.post("/sign-up", this::signUp);
    app.get("/photo", this::photo);
  }

  private void signInPage(Context request) {
    Html main =
        Html.of(
            """
            <form class="panel slim" data-live method="post" action="/sign-in" novalidate>
              <h1>Welcome back</h1>
              {}{}
              <p class="problem" data-problem="form" role="alert"></p>
              <button class="wide">Sign in</button>
              <p class="quiet">New here? <a href="/sign-up">Create an account</a></p>
            </form>
            """,
            Field.email("Email", "email").html(switches),
            Field.password("current-password").html(switches));
    layout.send(request, sessions.of(request), "Welcome back", main);
  }

  private void signIn(Context request) {
    Optional<Account> account =
        accounts.signIn(Forms.text(request, "email"), Forms.text(request, "password"));
    account.ifPresent(found -> sessions.signIn(sessions.of(request), found));
    request.json(
        account.isPresent()
            ? Reply.go("/orders")
            : Reply.problem("The email and the password do not belong together."));
  }

  private void signOut(Context request) {
    sessions.signOut(sessions.of(request));
    request.redirect("/");
  }

  private void signUpPage(Context request) {
    Html main =
        Html.of(
            """
            <form class="panel slim" data-live method="post" action="/sign-up" novalidate>
              <h1>New account</h1>
              {}{}{}
              <button class="wide">Create account</button>
            </form>
            """,
            Field.text("Full name", "name", "name").html(switches),
            Field.email("Email", "email").html(switches),
            Field.password("new-password").html(switches));
    layout.send(request, sessions.of(request), "New account", main);
  }

  private void signUp(Context request) {
    String name = Forms.text(request, "name");
    String email = Forms.text(request, "email");
    String password = Forms.text(request, "password");
    Map<String, String> problems = new LinkedHashMap<>();
    if (name.isEmpty()) {
      problems.put("name", "Enter your full name.");
    }
    if (!Checkout.isEmail(email)) {
      problems.put("email", "Enter an email address such as ada@example.com.");
    } else if (accounts.withEmail(email).isPresent()) {
      problems.put("email", "There is an account with this email already.");
    }
    if (password.length() < SHORTEST_PASSWORD) {
      problems.put("password", "Choose at least " + SHORTEST_PASSWORD + " characters.");
    }
    if (problems.isEmpty()) {
      sessions.signIn(sessions.of(request), accounts.open(name, email, password));
      request.json(Reply.toast("Your account is ready").andGo("/orders"));
    } else {
      request.json(Reply.problems(problems));
    }
  }

  private void photo(Context request) {
    Accounts.Photo photo =
        sessions.of(request).account().flatMap(accounts::photo).orElseThrow(NotFoundResponse::new);
    request
        .contentType(photo.type())
        .header("Cache-Control", "no-store")
        .result(photo.bytes().array());
  }
}
