package dev.journeyman.scribe;

import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.cell;
import static dev.journeyman.surface.Pages.field;
import static dev.journeyman.surface.Pages.heading;
import static dev.journeyman.surface.Pages.page;
import static dev.journeyman.surface.Pages.row;
import static dev.journeyman.surface.Pages.table;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.scribe.Line.Kind;
import dev.journeyman.scribe.Line.State;
import dev.journeyman.scribe.Manuscript.Proposed;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Activity.Dialog;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Pages.Part;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class TranscriptTests {

  private final Transcript transcript = new Transcript("/", UnaryOperator.identity());

  private static Element named(Sight sight, String name, int place) {
    return sight.elements().stream()
        .filter(e -> e.name().equals(name) && !e.role().equals("cell"))
        .toList()
        .get(place);
  }

  private static Action click(Sight sight, String name, int place) {
    return new Action.Click(named(sight, name, place), Press.ONCE);
  }

  private void did(Sight before, Action action, Sight after) {
    transcript.add(transcript.phrase(before, action), after, Answer.givenOn(after));
  }

  private List<String> texts(Kind kind) {
    return transcript.lines().stream().filter(l -> l.kind() == kind).map(Line::text).toList();
  }

  private static Part rowOf(String name) {
    return row(cell(name), cell("Guest"), cell(button("Edit")));
  }

  private static Sight form(String subject, String message) {
    return page(
        field("Subject").holding(subject), field("Message").holding(message), button("Send"));
  }

  @Nested
  class Words {

    @Test
    void aNameThatStandsForOneThingIsEnough() {
      Sight before = page(button("Save"), button("Cancel"));

      Clause clause = transcript.phrase(before, click(before, "Save", 0));

      assertThat(clause.text()).isEqualTo("Click \"Save\"");
      assertThat(clause.sureness()).isEqualTo(Clause.Sureness.SURE);
    }

    @Test
    void whatHasTheSameNameIsToldApartByItsRow() {
      Sight before = page(table("Members", rowOf("Ada"), rowOf("Grace")));

      Clause clause = transcript.phrase(before, click(before, "Edit", 1));

      assertThat(clause.text()).isEqualTo("Click \"Edit\" in the row of \"Grace\"");
    }

    @Test
    void whatNothingElseTellsApartIsCounted() {
      Sight before = page(button("More"), button("More"), button("More"));

      Clause clause = transcript.phrase(before, click(before, "More", 1));

      assertThat(clause.text()).isEqualTo("Click the second \"More\" button");
      assertThat(clause.action().target()).contains(named(before, "More", 1));
    }

    @Test
    void aTextInQuotesIsQuotedOtherwise() {
      Sight before = page(button("Open \"Notes\""));

      assertThat(transcript.phrase(before, click(before, "Open \"Notes\"", 0)).text())
          .isEqualTo("Click \u201cOpen \"Notes\"\u201d");
    }
  }

  @Nested
  class Steps {

    @Test
    void fieldsAndTheButtonAfterThemAreOneStep() {
      Sight sent = page(heading("Thank you"));
      Sight empty = form("", "");
      Sight half = form("Hello", "");
      Sight full = form("Hello", "Hi there");

      did(empty, new Action.Fill(named(empty, "Subject", 0), "Hello"), half);
      did(half, new Action.Fill(named(half, "Message", 0), "Hi there"), full);
      did(full, click(full, "Send", 0), sent);

      assertThat(texts(Kind.STEP))
          .containsExactly(
              "Fill in \"Subject\" with \"Hello\", \"Message\" with \"Hi there\" and click"
                  + " \"Send\".");
      assertThat(texts(Kind.PROMISE)).containsExactly("\"Thank you\" is shown.");
    }

    @Test
    void aClickThatOnlyBringsTheFocusIsNoStep() {
      Sight before = form("", "");

      did(before, click(before, "Subject", 0), before);

      assertThat(transcript.lines()).isEmpty();
    }

    @Test
    void typingOnInAFieldIsStillOneDeed() {
      Sight empty = form("", "");

      did(empty, new Action.Fill(named(empty, "Subject", 0), "He"), form("He", ""));
      did(
          form("He", ""),
          new Action.Fill(named(form("He", ""), "Subject", 0), "Hello"),
          form("Hello", ""));

      assertThat(texts(Kind.STEP)).containsExactly("Fill in \"Subject\" with \"Hello\".");
    }

    @Test
    void theAnswerToADialogBelongsToTheDeedThatOpenedIt() {
      Sight before = page(text("Old note"), button("Delete Old note"));
      Dialog asked = new Dialog("confirm", "Sure?", true, true);
      Activity activity = new Activity(List.of(), List.of(), List.of(), List.of(asked), List.of());

      did(before, click(before, "Delete Old note", 0), page(activity, heading("Notes")));

      assertThat(texts(Kind.STEP))
          .containsExactly("Click \"Delete Old note\" and accept the dialog.");
    }
  }

  @Nested
  class Promises {

    @Test
    void whatHeldBeforeAndWhatWillBeOtherwiseAreNotPromised() {
      Sight before = page(heading("Orders"), button("Order"));
      Sight after =
          page(heading("Orders"), text("Number CS-10045"), text("At 14:05"), text("One mug"));

      did(before, click(before, "Order", 0), after);

      assertThat(texts(Kind.PROMISE)).containsExactly("\"One mug\" is shown.");
    }

    @Test
    void whatChangedByItselfSinceIsNotPromised() {
      Sight before = page(button("Start"));
      Sight after = page(text("Working"), text("3 left"), button("Next"));
      Sight later = page(text("Working"), text("2 left"), button("Next"));

      did(before, click(before, "Start", 0), after);
      did(later, click(later, "Next", 0), page(heading("Done")));

      assertThat(texts(Kind.PROMISE))
          .contains("\"Working\" is shown.", "\"Done\" is shown.")
          .doesNotContain("\"3 left\" is shown.");
    }

    @Test
    void aHeadingThatHoldsASecretIsNoOutcome() {
      Transcript discreet = new Transcript("/", text -> text.replace("pat@example.com", "[USER]"));
      Part welcome = heading("Welcome pat@example.com");

      assertThat(discreet.outcome(page(welcome))).isEmpty();
      assertThat(discreet.outcome(page(welcome, heading("Orders"))))
          .containsExactly("\"Orders\" is shown.");
    }

    @Test
    void theOutcomeIsWhatStillHoldsOnAFreshPage() {
      Sight before = page(button("Save"));
      did(before, click(before, "Save", 0), page(heading("Saved"), text("Ada Lovelace")));
      transcript.end();

      List<String> outcome = transcript.outcome(page(text("Ada Lovelace")));

      assertThat(outcome).containsExactly("\"Ada Lovelace\" is shown.");
      assertThat(transcript.markdown("Save it", outcome, Proposed.IN_COMMENTS))
          .isEqualTo(
              """
              ---
              start: /
              ---
              # Save it

              ## Steps
              1. Click "Save".
                 - "Saved" is shown.
                 <!-- or: "Ada Lovelace" is shown. -->

              ## Outcome
              - "Ada Lovelace" is shown.
              """);
    }

    @Test
    void aLineThatThePersonDroppedIsNotWritten() {
      Sight before = page(button("Save"));
      did(before, click(before, "Save", 0), page(heading("Saved")));
      Line promise = transcript.lines().get(1);

      assertThat(transcript.change(promise.id(), State.DROPPED, Optional.empty())).isTrue();

      assertThat(transcript.markdown("Save", List.of(), Proposed.LEFT_OUT)).doesNotContain("Saved");
    }
  }
}
