package dev.journeyman.scribe;

import dev.journeyman.surface.Activity.Dialog;
import dev.journeyman.surface.Sight;
import java.util.Optional;

/** What a person answered to a native dialog. */
public record Answer(boolean accept, String text) {

  /** The answer to the last dialog that a deed opened, as it was given. */
  public static Optional<Answer> givenOn(Sight after) {
    return after.activity().dialogs().stream()
        .filter(d -> !d.kind().equals("beforeunload"))
        .reduce((first, last) -> last)
        .map(Dialog::accepted)
        .map(accepted -> new Answer(accepted, ""));
  }

  String clause() {
    String how = accept ? " and accept the dialog" : " and dismiss the dialog";
    return text.isEmpty() || !accept ? how : how + " with " + Quoted.of(text);
  }
}
