package dev.journeyman.brain.plain;

import static dev.journeyman.surface.Pages.area;
import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.field;
import static dev.journeyman.surface.Pages.link;
import static dev.journeyman.surface.Pages.page;
import static dev.journeyman.surface.Pages.select;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Decision.Act;
import dev.journeyman.brain.Decision.Cause;
import dev.journeyman.brain.Decision.Finished;
import dev.journeyman.brain.Decision.Remember;
import dev.journeyman.brain.Decision.Stuck;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.NotUnderstood;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.check.Memory;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Pages.Part;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainBrainTests {

  private final Memory memory = new Memory();

  /** Every file is there, except those that are called missing. */
  private final Fixtures fixtures =
      new Fixtures() {
        @Override
        public Optional<Path> find(String name) {
          return name.startsWith("missing") ? Optional.empty() : Optional.of(Path.of(name));
        }

        @Override
        public String places() {
          return "journeys/ or journeys/fixtures/";
        }
      };

  private final PlainBrain brain = new PlainBrain(fixtures);

  private static PlannedStep step(String intent) {
    return new PlannedStep(Phase.STEPS, 1, intent, "pay.md", 3, List.of());
  }

  private Approach approach(String intent) {
    return brain.approach(step(intent), Optional.empty(), memory);
  }

  /** What a step does on a page that never changes, until it is finished or stuck. */
  private static List<String> walk(Approach approach, Sight sight) {
    List<String> all = new ArrayList<>();
    while (true) {
      Decision decision = approach.decide(sight);
      if (decision instanceof Act act) {
        all.add(act.action().describe());
        approach.did(act.action());
      } else if (decision instanceof Remember remember) {
        all.add("remember " + remember.value() + " as " + remember.name());
      } else if (decision instanceof Stuck stuck) {
        all.add(stuck.cause().name());
        return all;
      } else if (decision instanceof Finished) {
        return all;
      }
    }
  }

  private List<String> walk(String intent, Sight sight) {
    return walk(approach(intent), sight);
  }

  private Stuck stuck(String intent, Sight sight) {
    Decision decision = approach(intent).decide(sight);
    assertThat(decision).isInstanceOf(Stuck.class);
    return (Stuck) decision;
  }

  @Nested
  class Choosing {

    private final Sight calendar =
        page(
            select("", "UTC", "UTC", "CET"),
            area("grid", "May", button("7"), button("17")),
            link("Paid", "/paid"));

    @Test
    void whatOnlyOneChooserOffersIsMeantByAnyNameForIt() {
      assertThat(walk("Select \"CET\" from the region dropdown", calendar))
          .containsExactly("select \"CET\" in combobox \"UTC\"");
      assertThat(
              walk("Select \"CET\" from the region dropdown", page(select("Zone", "UTC", "CET"))))
          .containsExactly("MISSING");
    }

    @Test
    void aDayOfAnOpenCalendarIsTheOnlyThingCalledSo() {
      assertThat(walk("Select \"7\" from the day picker", calendar))
          .containsExactly("click button \"7\"");
      assertThat(walk("Select \"8\" from the day picker", calendar)).containsExactly("MISSING");
      assertThat(walk("Select \"Paid\" from the state picker", calendar))
          .containsExactly("MISSING");
    }

    @Test
    void aQuotedChooserIsThatOne() {
      assertThat(walk("Select \"CET\" in \"Region\"", calendar)).containsExactly("MISSING");
    }

    @Test
    void anOptionOfABoxThatIsOpenIsTakenAtOnce() {
      Part box = field("Colour").as("div", "combobox").is(State.CLICKABLE);
      Part red = text("Red").as("li", "option").is(State.CLICKABLE);
      assertThat(walk("Select \"Red\" in \"Colour\"", page(box.is(State.EXPANDED), red)))
          .containsExactly("click option \"Red\"");
      assertThat(walk("Select \"Red\" in \"Colour\"", page(box, red)))
          .containsExactly("click combobox \"Colour\"", "click option \"Red\"");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Click in the driver selection field",
          "Click in the guest's driver field",
          "Click the driver chooser field"
        })
    void whatAFieldIsForIsNoPartOfItsName(String step) {
      assertThat(walk(step, page(field("Driver"), field("Town"))))
          .containsExactly("click textbox \"Driver\"");
    }

    @Test
    void firstIsAPartOfANameWhereNoVerbFollows() {
      assertThat(PlainBrain.reading("First click \"Save\""))
          .contains(List.of("click thing \"Save\""));
      assertThat(PlainBrain.expectation("First prize field is focused"))
          .isEqualTo(PlainBrain.expectation("The first prize field is focused"));
    }
  }

  @Nested
  class Doing {

    private final Sight sight =
        page(
            field("Email"),
            select("Country", "France", "France", "Germany"),
            button("Save"),
            text("Total: £9.00"));

    @Test
    void aStepIsDoneInItsOrder() {
      assertThat(
              walk("Enter \"a@b.c\" in Email, select \"Germany\" as Country and click Save", sight))
          .containsExactly(
              "fill textbox \"Email\" with \"a@b.c\"",
              "select \"Germany\" in combobox \"Country\"",
              "click button \"Save\"");
    }

    @Test
    void theSameIsDecidedAgainUntilItWasDone() {
      Approach approach = approach("Click Save");
      Decision first = approach.decide(sight);
      assertThat(approach.decide(sight)).isEqualTo(first);
      approach.did(((Act) first).action());
      assertThat(approach.decide(sight)).isInstanceOf(Finished.class);
    }

    @Test
    void aValueIsRemembered() {
      assertThat(walk("Remember the total as \"before\"", sight))
          .containsExactly("remember £9.00 as before");
    }

    @Test
    void aSearchIsTypedAndEntered() {
      Sight search = page(area("searchbox", "Search").is(State.EDITABLE));
      assertThat(walk("Search for \"mug\"", search))
          .containsExactly("fill searchbox \"Search\" with \"mug\"", "press Enter");
    }
  }

  @Nested
  class Dialogs {

    @Test
    void anAnswerIsPreparedBeforeTheActionThatAsks() {
      assertThat(walk("Click Delete and accept the dialog", page(button("Delete"))))
          .startsWith("accept the next dialog", "click button \"Delete\"");
    }

    @Test
    void evenWhereOnlyTheNextStepAnswers() {
      Approach approach =
          brain.approach(
              step("Click Delete"), Optional.of(step("Dismiss the confirmation")), memory);
      assertThat(walk(approach, page(button("Delete"))))
          .containsExactly("dismiss the next dialog", "click button \"Delete\"");
    }

    @Test
    void aDialogThatNeverCameIsMissed() {
      assertThat(stuck("Accept the dialog", page(text("Home"))).message())
          .isEqualTo("the app opened no dialog to accept");
    }
  }

  @Nested
  class Placeholders {

    private final Sight form = page(field("Password").is(State.SECRET), button("Sign in"));

    @Test
    void secretsAreTypedByName() {
      assertThat(walk("Type {{secret.PASSWORD}} into Password", form))
          .containsExactly("fill textbox \"Password\" with \"{{secret.PASSWORD}}\"");
      assertThat(walk("Enter \"{{secret.PASSWORD}}\" into the Password field", form))
          .containsExactly("fill textbox \"Password\" with \"{{secret.PASSWORD}}\"");
    }

    @Test
    void secretsLogInByName() {
      Sight login = page(field("Email"), field("Password").is(State.SECRET), button("Sign in"));
      assertThat(walk("Log in as ada@example.com with password {{secret.ADA}}", login))
          .containsExactly(
              "fill textbox \"Email\" with \"ada@example.com\"",
              "fill textbox \"Password\" with \"{{secret.ADA}}\"",
              "click button \"Sign in\"");
    }
  }

  @Nested
  class Invention {

    @Test
    void noPasswordIsEverThoughtOf() {
      Sight login = page(field("Email"), field("Password").is(State.SECRET), button("Sign in"));
      Stuck stuck = stuck("Log in as ada", login);
      assertThat(stuck.cause()).isEqualTo(Cause.LACKS_VALUE);
      assertThat(stuck.mayPass()).isFalse();
      assertThat(stuck.message())
          .isEqualTo(
              "the step gives no password for \"ada\";"
                  + " write: Log in as ada with password {{secret.NAME}}");
    }

    @Test
    void theWayToTheFormIsGoneFirst() {
      Sight home = page(link("Sign in", "http://localhost/login"));
      Decision decision = approach("Log in as ada").decide(home);
      assertThat(((Act) decision).action().describe()).isEqualTo("click link \"Sign in\"");
    }

    @Test
    void noFileIsEverThoughtOf() {
      Stuck stuck = stuck("Upload \"missing.pdf\"", page(button("Upload")));
      assertThat(stuck.cause()).isEqualTo(Cause.LACKS_VALUE);
      assertThat(stuck.message())
          .isEqualTo("there is no file \"missing.pdf\" in journeys/ or journeys/fixtures/");
    }

    @Test
    void aDescriptionOfAValueIsNotTyped() {
      assertThat(
              stuck("Fill in the Email field with a valid address", page(field("Email"))).cause())
          .isEqualTo(Cause.UNREAD);
    }
  }

  @Nested
  class Unread {

    @Test
    void whatCannotBeReadIsNotDone() {
      Stuck stuck = stuck("Complete the checkout with valid details.", page(button("Complete")));
      assertThat(stuck.cause()).isEqualTo(Cause.UNREAD);
      assertThat(stuck.mayPass()).isFalse();
      assertThat(stuck.message())
          .startsWith("\u201cComplete the checkout with valid details.\u201d needs a model;")
          .endsWith("Click \"<checkout with valid details>\".");
    }

    @Test
    void thePartThatWasReadIsNamedAndNotDone() {
      Stuck stuck = stuck("Click Save and then juggle all of the chainsaws", page(button("Save")));
      assertThat(stuck.cause()).isEqualTo(Cause.UNREAD);
      assertThat(stuck.message()).contains("(only \u201cClick Save\u201d was understood)");
    }

    @Test
    void anExpectationThatCannotBeReadIsNone() {
      assertThat(brain.interpret("The layout is not broken.")).isInstanceOf(NotUnderstood.class);
      assertThat(brain.interpret("Her warm greeting is still there."))
          .isInstanceOf(NotUnderstood.class);
      assertThat(brain.interpret("\"Her warm greeting\" is still there."))
          .isInstanceOf(Understood.class);
    }

    @Test
    void thePartOfAnExpectationThatWasReadIsNamed() {
      Interpretation meaning =
          brain.interpret("\"Saved\" is shown and the layout feels right on every phone.");
      assertThat(meaning)
          .isInstanceOfSatisfying(
              NotUnderstood.class, it -> assertThat(it.part()).isEqualTo("Saved is shown"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"Error\" or \"Failed\" is not shown.",
          "No \"Error\" or \"Failed\" is shown.",
          "Neither \"Error\" nor \"Failed\" is shown.",
          "There is no error or warning.",
          "\"Saved\" or \"Done\" is shown.",
          "\"Saved\" is shown or \"Done\" is shown.",
          "Either \"Saved\" or \"Done\" is shown.",
          "\"Saved\" is shown unless \"Failed\" is shown.",
          "If there is an error, \"Try again\" is shown.",
          "\"Saved\" is shown within 2 seconds.",
          "\"Saved\" is not shown within 2 s.",
          "\"Saved\" is shown in 5 seconds."
        })
    void aChoiceAConditionAndATimeLimitAreNoPartOfAName(String sentence) {
      assertThat(brain.interpret(sentence)).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void theWordsOfAChoiceMayStandInQuotationMarks() {
      assertThat(brain.interpret("\"Cash or card\" is shown.")).isInstanceOf(Understood.class);
    }
  }

  @Nested
  class Missing {

    @Test
    void aTargetThatIsNotThereMayStillCome() {
      Stuck stuck = stuck("Click Save", page(button("Cancel")));
      assertThat(stuck.cause()).isEqualTo(Cause.MISSING);
      assertThat(stuck.mayPass()).isTrue();
    }

    @Test
    void severalEqualTargetsAreNotActedOn() {
      Stuck stuck = stuck("Click Delete", page(button("Delete"), button("Delete")));
      assertThat(stuck.cause()).isEqualTo(Cause.AMBIGUOUS);
    }

    @Test
    void whatIsWaitedForIsNotThereYet() {
      Stuck stuck = stuck("Wait until \"Saved\" appears", page(text("Saving")));
      assertThat(stuck.cause()).isEqualTo(Cause.NOT_YET);
      assertThat(stuck.message()).startsWith("waited for \"Saved\" on the page, saw ");
    }

    @Test
    void whatIsWaitedForEndsTheWaitWhenItComes() {
      assertThat(walk("Wait until \"Saved\" appears", page(text("Saved")))).isEmpty();
    }
  }

  @Test
  void stillIsKeptOfASentence() {
    assertThat(brain.interpret("The page still shows \"Paid\"."))
        .isInstanceOfSatisfying(Understood.class, u -> assertThat(u.still()).isTrue());
    assertThat(brain.interpret("\"Paid\" is shown."))
        .isInstanceOfSatisfying(Understood.class, u -> assertThat(u.still()).isFalse());
  }

  @Test
  void anActionThatWasNotDecidedIsRefusedByAnUnreadableStep() {
    Approach approach = approach("Juggle.");
    assertThatThrownBy(() -> approach.did(new Action.Type("x"))).hasMessageContaining("Juggle");
  }
}
