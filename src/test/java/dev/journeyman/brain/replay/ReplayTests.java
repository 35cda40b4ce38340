package dev.journeyman.brain.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.brain.replay.Rehearsals.Walked;
import dev.journeyman.journey.Journey;
import dev.journeyman.recording.Recording;
import dev.journeyman.surface.Viewport;
import dev.journeyman.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Recordings made on one page and repeated on another. */
class ReplayTests {

  private static final String DONE = "onclick=\"done.textContent='Saved'\"";
  private static final String SAVE =
      "<main><button " + DONE + ">Save</button><p id=done></p></main>";

  private static Rehearsals rehearsals;

  @BeforeAll
  static void open() {
    rehearsals = new Rehearsals();
  }

  @AfterAll
  static void close() {
    rehearsals.close();
  }

  private static void page(String html) {
    rehearsals.site.page("/", html);
  }

  /** Two things to press in one step, and a step after it on the same page. */
  @Test
  void onlyWhatIsSeenAnywayIsPicturedOfARepetition() {
    page("<main><button>One</button><button>Two</button><button>Three</button></main>");
    Journey journey = rehearsals.journey("Click \"One\" and click \"Two\".", "Click \"Three\".");
    Walked live = rehearsals.record(journey);

    Walked repeated = rehearsals.replay(journey, live.recording());

    assertThat(live.pictures()).containsExactly("ACTION", "ACTION", "RESULT", "ACTION", "RESULT");
    assertThat(repeated.pictures()).containsExactly("RESULT", "ACTION", "RESULT");
  }

  @Nested
  class StepsWhoseWordsAreRead {
    private final Journey journey = rehearsals.journey("Click \"Save\".", "- \"Saved\" is shown.");

    private Walked recordedOn(String before, String now) {
      page(before);
      Recording recording = rehearsals.record(journey).recording();
      page(now);
      return rehearsals.replay(journey, recording);
    }

    @Test
    void areRepeatedWithoutAWordWhereNothingChanged() {
      Walked walked = recordedOn(SAVE, SAVE);

      assertThat(walked.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(walked.actions()).containsExactly("replay: click button \"Save\"");
      assertThat(walked.changes()).isEmpty();
    }

    @Test
    void waitForTheAppAndNotForTime() {
      String late =
          "<main id=m></main><script>setTimeout(() => m.innerHTML = `"
              + SAVE.replace("<main>", "").replace("</main>", "")
              + "`, 500)</script>";

      Walked walked = recordedOn(SAVE, late);

      assertThat(walked.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(walked.actions()).containsExactly("replay: click button \"Save\"");
    }

    @Test
    void areHealedWhereTheLabelSaysTheSameInOtherWords() {
      Walked walked = recordedOn(SAVE, SAVE.replace(">Save<", ">Update<"));

      assertThat(walked.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(walked.actions()).containsExactly("healed: click button \"Update\"");
      assertThat(walked.changes()).containsExactly("healed");
    }

    @Test
    void areNotHealedByATargetWithAnotherMeaning() {
      String test = "data-testid=save ";
      String archive = SAVE.replace("<button ", "<button " + test).replace("Save", "Archive");
      Journey archiving = rehearsals.journey("Click \"Archive\".", "- \"Archived\" is shown.");
      page(archive);
      Recording recording = rehearsals.record(archiving).recording();
      page(archive.replace(">Archive<", ">Delete<"));

      Walked walked = rehearsals.replay(archiving, recording);

      assertThat(walked.verdict()).isEqualTo(Verdict.BLOCKED);
      assertThat(walked.actions()).isEmpty();
      assertThat(walked.changes()).containsExactly(Miss.OTHER_MEANING.title());
    }

    @Test
    void knowWhichOfSeveralEqualsWasMeant() {
      Walked walked = recordedOn(SAVE, SAVE + "<nav aria-label=Help><button>Save</button></nav>");

      assertThat(walked.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(walked.actions()).containsExactly("healed: click button \"Save\"");
    }

    @Test
    void stopAtSeveralEqualsThatNothingTellsApart() {
      Walked walked =
          recordedOn(
              SAVE.replace("Save<", "<b>Save</b><"),
              "<main><p>Save</p><button>Save</button><p>Save</p><button>Save</button></main>");

      assertThat(walked.verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void failAsALiveWalkWouldWhereTheEffectDoesNotOccur() {
      Walked walked = recordedOn(SAVE, SAVE.replace(DONE, ""));

      assertThat(walked.verdict()).isEqualTo(Verdict.FAILED);
      assertThat(walked.reason()).contains("\"Saved\" is shown");
    }

    @Test
    void goByTheWordsWhereTheTestIdMovedToAnotherThing() {
      String before =
          "<main><button data-testid=a " + DONE + ">Save</button><p id=done></p></main>";
      String now =
          "<main><button data-testid=b "
              + DONE
              + ">Save</button><button data-testid=a>Delete</button><p id=done></p></main>";

      Walked walked = recordedOn(before, now);

      assertThat(walked.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(walked.actions()).containsExactly("plain: click button \"Save\"");
      assertThat(walked.changes()).containsExactly(Miss.TRAITS_DISAGREE.title());
    }

    @Test
    void tellOfAnAlertThatTheRecordingNeverSaw() {
      Walked walked = recordedOn(SAVE, SAVE.replace("onclick=\"", "onclick=\"alert('Sure');"));

      assertThat(walked.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(walked.changes()).containsExactly(Miss.DIALOG_UNSEEN.title());
    }

    @Test
    void tellOfAnEndOnAnotherPage() {
      rehearsals.site.page("/a", "<p>Saved</p>").page("/b", "<p>Saved</p>");
      String link = "<a href=/a>Save</a>";

      Walked walked = recordedOn(link, link.replace("/a", "/b"));

      assertThat(walked.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(walked.changes()).contains(Miss.OTHER_END.title());
    }

    @Test
    void areLiveFromTheFirstChangedStepOn() {
      page(SAVE);
      Recording recording = rehearsals.record(journey).recording();
      Journey changed = rehearsals.journey("Click the \"Save\" button.", "- \"Saved\" is shown.");

      Walked walked = rehearsals.replay(changed, recording);

      assertThat(walked.actions()).containsExactly("plain: click button \"Save\"");
      assertThat(walked.changes()).containsExactly(Miss.STEP_CHANGED.title());
    }

    @Test
    void areLiveInAnotherViewport() {
      page(SAVE);
      Recording recording = rehearsals.record(journey).recording();
      Recording phone =
          new Recording(
              recording.journey(),
              recording.start(),
              new Viewport(390, 844),
              recording.steps(),
              List.of());

      Walked walked = rehearsals.replay(journey, phone);

      assertThat(walked.actions()).containsExactly("plain: click button \"Save\"");
      assertThat(walked.changes()).containsExactly(Miss.VIEWPORT_CHANGED.title());
    }
  }

  @Nested
  class StepsThatOnlyAModelReads {
    private final Journey journey =
        rehearsals.journey("Somehow get this over with.", "- \"Saved\" is shown.");
    private final Puppet model = new Puppet("Save");

    private Recording recordedOn(String html) {
      page(html);
      Recording recording = rehearsals.record(journey, model).recording();
      model.asked.set(0);
      return recording;
    }

    private Walked replay(Recording recording, String now) {
      page(now);
      return rehearsals.replay(journey, recording, Optional.of(model));
    }

    @Test
    void areRepeatedWithoutIt() {
      Walked walked = replay(recordedOn(SAVE), SAVE);

      assertThat(walked.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(walked.actions()).containsExactly("replay: click button \"Save\"");
      assertThat(model.asked).hasValue(0);
    }

    @Test
    void areBlockedWithTheNameOfTheMissWhereNobodyElseDecides() {
      Recording recording = recordedOn(SAVE);
      page(SAVE.replace("Save", "Open"));

      Walked walked = rehearsals.replay(journey, recording, Optional.empty());

      assertThat(walked.verdict()).isEqualTo(Verdict.BLOCKED);
      assertThat(walked.reason()).contains(Miss.TARGET_GONE.title(), "--brain auto");
    }

    @Test
    void areNotRepeatedOnATargetWithAnotherMeaning() {
      String before = SAVE.replace("<button ", "<button data-testid=go ");
      Walked walked = replay(recordedOn(before), before.replace(">Save<", ">Delete<"));

      assertThat(walked.verdict()).isEqualTo(Verdict.BLOCKED);
      assertThat(walked.actions()).isEmpty();
      assertThat(walked.changes()).contains(Miss.OTHER_MEANING.title());
    }

    @Test
    void areNotRepeatedWhereTheirTraitsContradictEachOther() {
      String before = SAVE.replace("<button ", "<button data-testid=go ");
      String now = SAVE + "<button data-testid=go>Delete</button>";
      Walked walked = replay(recordedOn(before), now);

      assertThat(walked.changes()).contains(Miss.TRAITS_DISAGREE.title());
      assertThat(walked.actions()).containsExactly("puppet: click button \"Save\"");
    }

    @Test
    void goOnWithItWhereTheEffectDoesNotOccur() {
      Walked walked = replay(recordedOn(SAVE), SAVE.replace(DONE, ""));

      assertThat(walked.changes()).contains(Miss.NO_EFFECT.title());
      assertThat(model.asked).hasValue(1);
      assertThat(walked.verdict()).isEqualTo(Verdict.FAILED);
    }
  }

  @Test
  void dataIsThatOfTheRun() {
    String rows =
        "<main><table><tr><th scope=row>Tent<td><button>Remove Tent</button>"
            + "<tr><th scope=row>Picnic rug<td><button "
            + DONE
            + ">Remove Picnic rug</button></table><p id=done></p></main>";
    Journey journey = rehearsals.journey("Click \"Remove {{name}}\".", "- \"Saved\" is shown.");
    page(rows);

    Recording recording = rehearsals.record(journey).recording();

    assertThat(recording.steps().get(0).actions().get(0).target().orElseThrow().name())
        .isEqualTo("Remove {{name}}");
    assertThat(recording.steps().get(0).actions().get(0).target().orElseThrow().item())
        .isEqualTo("{{name}}");
  }
}
