package dev.journeyman.check;

import dev.journeyman.find.Wording;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was entered, and where if that is known.
 *
 * @param chosen whether it was taken from what was offered
 */
record Typing(Optional<Element> where, String text, boolean chosen) {

  /** What a person reads as cents, and not as a mark between groups of digits. */
  private static final Pattern CENTS = Pattern.compile("[.,](\\d{1,2})$");

  static Optional<Typing> of(Action action) {
    if (action instanceof Action.Fill fill) {
      return Optional.of(new Typing(Optional.of(fill.element()), fill.text(), false));
    }
    if (action instanceof Action.Select select) {
      String labels = String.join(", ", select.labels());
      return Optional.of(new Typing(Optional.of(select.element()), labels, true));
    }
    return action instanceof Action.Type type
        ? Optional.of(new Typing(Optional.empty(), type.text(), false))
        : Optional.empty();
  }

  /** Whether a field shows a text that was typed; marks of its mask are no part of it. */
  static boolean shows(String seen, String typed) {
    return Wording.sameValue(seen, typed) || bare(seen).equals(bare(typed));
  }

  private static String bare(String text) {
    String folded = CENTS.matcher(Wording.folded(text)).replaceFirst("\u00b7$1");
    return folded.replaceAll("[^\\p{L}\\p{N}\u00b7]", "");
  }
}
