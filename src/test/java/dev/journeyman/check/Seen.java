package dev.journeyman.check;

import static dev.journeyman.surface.Pages.page;

import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Activity.ConsoleLine;
import dev.journeyman.surface.Activity.Dialog;
import dev.journeyman.surface.Activity.Download;
import dev.journeyman.surface.Activity.Exchange;
import dev.journeyman.surface.Pages.Part;
import dev.journeyman.surface.Sight;
import java.util.List;

/** Scenes for checks, and what a check says of them in one line. */
final class Seen {

  private Seen() {}

  static Scene scene(Part... parts) {
    return new Scene(page(parts), new Memory());
  }

  static Scene scene(Activity activity, Part... parts) {
    return new Scene(page(activity, parts), new Memory());
  }

  static Scene at(String url, String title) {
    Sight sight = new Sight(url, title, "", List.of(), 0, List.of(title), Activity.NONE);
    return new Scene(sight, new Memory());
  }

  static Activity console(ConsoleLine... lines) {
    return new Activity(List.of(lines), List.of(), List.of(), List.of(), List.of());
  }

  static Activity thrown(String... errors) {
    return new Activity(List.of(), List.of(errors), List.of(), List.of(), List.of());
  }

  static Activity exchanged(Exchange... exchanges) {
    return new Activity(List.of(), List.of(), List.of(exchanges), List.of(), List.of());
  }

  static Activity asked(String message) {
    Dialog dialog = new Dialog("alert", message, true, false);
    return new Activity(List.of(), List.of(), List.of(), List.of(dialog), List.of());
  }

  static Activity downloaded(Download... downloads) {
    return new Activity(List.of(), List.of(), List.of(), List.of(), List.of(downloads));
  }

  /** {@code HELD: what it saw}. */
  static String says(Check check, Scene scene) {
    Finding finding = check.on(scene);
    return finding.result() + ": " + finding.saw();
  }
}
