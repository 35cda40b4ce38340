package dev.journeyman.evidence;

import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Activity.Dialog;
import java.util.Optional;

/**
 * What the app asked in a native dialog and this run answered by itself, since the journey does not
 * say what to answer: whatever comes of that answer is not the app's fault.
 */
public final class Unanswered {

  private Unanswered() {}

  /** The first question that was dismissed. */
  public static Optional<String> question(Activity activity) {
    return activity.dialogs().stream()
        .filter(d -> !d.expected() && (d.kind().equals("confirm") || d.kind().equals("prompt")))
        .findFirst()
        .map(Dialog::message)
        .map(
            asked ->
                "the app asked \""
                    + asked
                    + "\" and the journey does not say what to answer, so it was dismissed;"
                    + " add: and accept the dialog, or: and dismiss the dialog");
  }

  /** Whether the app asked if the page is to be left, which this run takes for meant. */
  public static Optional<String> leaving(Activity activity) {
    return activity.dialogs().stream()
        .filter(d -> !d.expected() && d.kind().equals("beforeunload"))
        .findFirst()
        .map(
            d ->
                "the app asked whether the page is to be left with what was not saved, and the"
                    + " journey does not say what to answer, so it was left; save first, or add:"
                    + " and dismiss the dialog");
  }
}
