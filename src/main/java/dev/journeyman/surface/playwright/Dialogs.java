package dev.journeyman.surface.playwright;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.PlaywrightException;
import dev.journeyman.surface.Activity;
import java.util.Optional;

/** Answers native dialogs at once, since the page stands still while one is open. */
final class Dialogs {

  private final Recorder recorder;
  private Optional<Reply> next = Optional.empty();
  private boolean leftToPerson;
  private Optional<Dialog> open = Optional.empty();

  /** What the person has decided to answer. */
  private record Reply(boolean accept, String text) {}

  Dialogs(Recorder recorder) {
    this.recorder = recorder;
  }

  void listenTo(BrowserContext context) {
    context.onDialog(this::answer);
  }

  /** From now on a person answers, in the window. */
  void leaveToPerson() {
    leftToPerson = true;
  }

  boolean isOpen() {
    return open.isPresent();
  }

  /** A person answered. */
  void closed(boolean accepted) {
    open.ifPresent(d -> recorder.note(new Activity.Dialog(d.type(), d.message(), accepted, true)));
    open = Optional.empty();
  }

  void answerNext(boolean accept, String text) {
    next = Optional.of(new Reply(accept, text));
  }

  private void answer(Dialog dialog) {
    if (leftToPerson && next.isEmpty()) {
      open = Optional.of(dialog);
      return;
    }
    boolean expected = next.isPresent();
    Reply reply = next.orElseGet(() -> usual(dialog.type()));
    next = Optional.empty();
    recorder.note(new Activity.Dialog(dialog.type(), dialog.message(), reply.accept(), expected));
    try {
      reply(dialog, reply);
    } catch (PlaywrightException e) {
      // its tab was closed meanwhile, which answers it as well; a lost browser shows at the next
      // call
      if (!Departure.isOf(e, dialog.page())) {
        throw e;
      }
    }
  }

  private static void reply(Dialog dialog, Reply reply) {
    if (!reply.accept()) {
      dialog.dismiss();
    } else if (dialog.type().equals("prompt")) {
      dialog.accept(reply.text().isEmpty() ? dialog.defaultValue() : reply.text());
    } else {
      dialog.accept();
    }
  }

  /** An alert has one answer only, and who leaves a page means to leave it. */
  private static Reply usual(String type) {
    return new Reply(type.equals("alert") || type.equals("beforeunload"), "");
  }
}
