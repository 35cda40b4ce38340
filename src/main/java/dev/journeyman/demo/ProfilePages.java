package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a shopper may change about their own account. */
final class ProfilePages {
  private static final int LARGEST_PHOTO = 2_000_000;

  private final Sessions sessions;
  private final Layout layout;
  private final Accounts accounts;
  private final ParcelNotes parcels;
  private final Switches switches;

  ProfilePages(
      Sessions sessions, Layout layout, Accounts accounts, ParcelNotes parcels, Switches switches) {
    this.sessions = sessions;
    this.layout = layout;
    this.accounts = accounts;
    this.parcels = parcels;
    this.switches = switches;
  }

  void addTo(Javalin app) {
    app.get("/profile", this::page);
    app.post("/profile", this::save);
  }

  private void page(Context request) {
    Visitor visitor = sessions.of(request);
    Optional<Account> account = visitor.account();
    if (account.isEmpty()) {
      request.redirect("/sign-in");
      return;
    }
    Html main =
        Html.of(
            "<h1>Profile</h1><div id=\"profile\" class=\"panel slim\">{}</div>{}",
            form(account.get()),
            parcels.field(account.get()));
    layout.send(request, visitor, "Profile", main);
  }

  private void save(Context request) {
    Account account = sessions.of(request).account().orElseThrow(ForbiddenResponse::new);
    String name = Forms.text(request, "name");
    UploadedFile photo = request.uploadedFile("photo");
    Map<String, String> problems = problems(name, photo);
    if (!problems.isEmpty()) {
      request.json(Reply.problems(problems));
      return;
    }
    if (photo != null && photo.size() > 0) {
      accounts.keepPhoto(account, read(photo));
    }
    Account changed = accounts.change(account, name, Forms.ticked(request, "newsletter"));
    request.json(Reply.toast("Profile saved").html(form(changed)));
  }

  private static Map<String, String> problems(String name, @Nullable UploadedFile photo) {
    if (name.isEmpty()) {
      return Map.of("name", "Enter the name that we should use.");
    }
    if (photo != null && photo.size() > 0) {
      String type = photo.contentType();
      if (type == null || !type.matches("image/(png|jpeg|webp|gif)")) {
        return Map.of("photo", "Choose a picture: PNG, JPEG, WebP or GIF.");
      }
      if (photo.size() > LARGEST_PHOTO) {
        return Map.of("photo", "Choose a picture of at most 2 MB.");
      }
    }
    return Map.of();
  }

  private static Accounts.Photo read(UploadedFile photo) {
    try (var content = photo.content()) {
      return new Accounts.Photo(
          ByteBuffer.wrap(content.readAllBytes()), String.valueOf(photo.contentType()));
    } catch (IOException broken) {
      throw new UncheckedIOException("Could not read the uploaded photo", broken);
    }
  }

  private Html form(Account account) {
    return Html.of(
        """
        <form data-live="#profile" method="post" action="/profile" enctype="multipart/form-data" novalidate>
          <div class="portrait">{}</div>
          <div class="field">
            <label for="{}">Photo</label>
            <input id="{}" name="photo" type="file" accept="image/*" aria-describedby="photo-problem">
            <p class="problem" id="photo-problem" data-problem="photo"></p>
          </div>
          {}
          {}
          <button class="wide">Save profile</button>
        </form>
        """,
        account.photo()
            ? new Html("<img src=\"/photo\" alt=\"Your photo\" width=\"112\" height=\"112\">")
            : new Html("<p class=\"quiet\">No photo yet</p>"),
        switches.id("photo"),
        switches.id("photo"),
        Field.text("Display name", "name", "nickname").holding(account.name()).html(switches),
        switches.on(Change.NEWSLETTER_AS_SWITCH)
            ? newsletterSwitch(account.newsletter())
            : newsletterBox(account.newsletter()));
  }

  private Html newsletterBox(boolean wanted) {
    return Html.of(
        """
        <div class="tick">
          <input id="{}" name="newsletter" type="checkbox"{}>
          <label for="{}">Send me the newsletter</label>
        </div>
        """,
        switches.id("newsletter"),
        wanted ? " checked" : "",
        switches.id("newsletter"));
  }

  private Html newsletterSwitch(boolean wanted) {
    return Html.of(
        """
        <div class="tick" data-switch>
          <input type="hidden" name="newsletter" value="on"{}>
          <button type="button" id="{}" class="slider" role="switch" aria-checked="{}" aria-labelledby="newsletter-label"></button>
          <span class="label" id="newsletter-label">Send me the newsletter</span>
        </div>
        """,
        wanted ? "" : " disabled",
        switches.id("newsletter"),
        wanted);
  }
}
