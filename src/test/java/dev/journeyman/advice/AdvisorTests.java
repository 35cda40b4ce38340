package dev.journeyman.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.advice.Fixing.Left;
import dev.journeyman.advice.Rewrite.Readiness;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.source.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdvisorTests {

  private static final Set<Readiness> ALL = EnumSet.allOf(Readiness.class);

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("journeys"));
    Files.writeString(folder.resolve("journeys/" + name + ".md"), text);
  }

  private List<Advice> advice() {
    return new Advisor(journeys(), folder, Texts.SAVED).on(journeys(), Set.of(), Optional.empty());
  }

  private List<Journey> journeys() {
    return Journeys.read(List.of(folder.resolve("journeys")), folder, Set.of()).journeys();
  }

  private List<Advice> on(String step, String promise) throws IOException {
    write(
        "one",
        "---\nowner: us\ndata: {email: \"a{{run.id}}@b.com\"}\n---\n# One\n\n## Steps\n1. "
            + step
            + "\n   - "
            + promise
            + "\n");
    return advice();
  }

  private List<Advice> onStep(String step) throws IOException {
    return on(step, "\"Saved\" is shown.");
  }

  private List<String> rewritten(String step) throws IOException {
    return onStep(step).get(0).rewrite().orElseThrow().after();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The checkout works.",
        "Search works fine",
        "The page looks good.",
        "Everything is there.",
        "The total is correct.",
        "The order was saved as expected.",
        "The picture is displayed properly.",
        "No problems.",
        "The form behaves normally."
      })
  void aPromiseThatFitsAnythingIsVague(String promise) throws IOException {
    assertThat(on("Click \"Save\".", promise))
        .extracting(Advice::code)
        .containsExactly(Code.VAGUE_EXPECTATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"It works as expected\" is shown.",
        "The status is \"correct\".",
        "The \"Works\" tab is active.",
        "No accessibility violations of serious impact",
        "\"Works of Turner\" is listed.",
        "The title is right-aligned."
      })
  void wordsThatStandOnThePageAreNot(String promise) throws IOException {
    assertThat(on("Click \"Save\".", promise)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hover over \"Browse\" and click \"Garden\".",
        "Search for \"red\" and add \"Red mug\" to the cart.",
        "Click \"Cart\" and click \"Go to checkout\".",
        "Fill in \"Name\" with \"Save\", \"Town\" with \"Pay\", then tick \"Delete\" and click \"Pay now\".",
        "Click \"Delete\" and accept the dialog.",
        "Rename the list to \"Home\" and save it.",
        "Fill the cart and click \"Pay now\".",
        "Click \"Delete\" and click \"Delete\" in the list.",
        "Sign in as \"ada\" with password \"{{secret.ADA}}\" and click \"Orders\".",
        "Fill in the Title and Summary fields with \"A\" and \"B\"."
      })
  void oneChangeAndTheWayToItAreOneThing(String step) throws IOException {
    assertThat(onStep(step)).isEmpty();
  }

  @Test
  void twoChangesAreCutAfterTheFirstWithAPromiseBetween() throws IOException {
    assertThat(rewritten("Add \"Mug\" to the cart and then click \"Pay now\"."))
        .containsExactly(
            "1. Add \"Mug\" to the cart.",
            "   - \"<what is shown by then>\" is shown.",
            "2. Click \"Pay now\".");
    assertThat(rewritten("Click \"A\". Click \"B\"."))
        .startsWith("1. Click \"A\".")
        .endsWith("2. Click \"B\".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Enter a valid postcode in Postcode.|1. Enter \"<a valid postcode>\" in Postcode.",
        "Fill in \"Email\".|1. Fill in \"Email\" with \"<the value>\".",
        "Upload a picture as \"Photo\".|1. Upload \"<a picture>\" as \"Photo\".",
        "Enter {{emial}} in Email.|1. Enter {{email}} in Email.",
        "Enter {{colour}} in Colour.|data: {colour: \"<the value>\", email: \"a{{run.id}}@b.com\"}"
      })
  void aValueThatNobodyGaveHasItsPlace(String step, String rewritten) throws IOException {
    assertThat(onStep(step)).extracting(Advice::code).containsExactly(Code.VALUE_NOT_GIVEN);
    assertThat(rewritten(step)).containsExactly(rewritten);
  }

  @Nested
  class ASecret {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Sign in as ada@b.com with password \"hunter2x\".|1. Sign in as ada@b.com with password \"{{secret.ADA_PASSWORD}}\".",
          "Log in with username ada and password hunter2x.|1. Log in with username ada and password {{secret.PASSWORD}}.",
          "Enter \"hunter2x\" in the \"Password\" field.|1. Enter \"{{secret.PASSWORD}}\" in the \"Password\" field.",
          "Fill in \"API key\" with \"hunter2x\".|1. Fill in \"API key\" with \"{{secret.API_KEY}}\".",
          "Open \"/?t=ghp_hunter2xhunter2xhunter2x\".|1. Open \"/?t={{secret.TOKEN}}\"."
        })
    void isNamedInsteadAndNeverRepeated(String step, String rewritten) throws IOException {
      List<Advice> advice = onStep(step);

      assertThat(advice).extracting(Advice::code).containsExactly(Code.SECRET_IN_CLEAR);
      assertThat(advice.toString().split("rewrite=", -1)[0]).doesNotContain("hunter2x");
      assertThat(advice.get(0).rewrite().orElseThrow().after()).containsExactly(rewritten);
    }

    @Test
    void inTheDataIsOneUnlessItsNameSaysThatAnybodyMayKnowIt() throws IOException {
      String journey =
          "---\nowner: us\ndata:\n  password: 'hunter2x'\n---\n# A\n## Steps\n1. Click A.\n   - \"B\" is shown.\n";
      write("one", journey);
      assertThat(advice())
          .singleElement()
          .satisfies(
              each ->
                  assertThat(each.rewrite().orElseThrow().after())
                      .containsExactly("  password: \"{{secret.PASSWORD}}\""));

      write("one", journey.replace("password", "demo_password"));
      assertThat(advice()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Sign in as ada@b.com with password \"not-her-password\".",
          "Fill in \"Email\" with \"{{email}}\", \"Password\" with \"long-enough\" and click \"Create\".",
          "Sign in as ada with the password from the letter.",
          "Fill in \"New password\" with \"{{secret.NEW}}\".",
          "Click \"Forgot password?\" and click \"Send\"."
        })
    void isNoneThatIsWrongOrNewOrNamed(String step) throws IOException {
      assertThat(onStep(step)).isEmpty();
    }
  }

  @Test
  void theOwnerOfTheNeighboursIsProposed() throws IOException {
    onStep("Click \"A\".");
    write("two", "# Two\n\n## Steps\n1. Open \"/b\".\n   - \"B\" is shown.\n");

    assertThat(advice())
        .singleElement()
        .satisfies(
            each -> {
              Rewrite rewrite = each.rewrite().orElseThrow();
              assertThat(rewrite.ready()).isEqualTo(Readiness.CHOICE);
              assertThat(rewrite.after()).containsExactly("---", "owner: us", "---", "# Two");
            });
  }

  @Nested
  class HeldTooEarly {

    private List<Advice> after(String step, String promise) throws IOException {
      on("Enter {{email}} in Email.", "The \"Email\" field contains \"{{email}}\".");
      var weak = new LastRun.Weak("journeys/one.md", step, promise);
      var run = new LastRun("r1", List.of(weak));
      return new Advisor(journeys(), folder, Texts.SAVED)
          .on(journeys(), Set.of(), Optional.of(run));
    }

    @Test
    void isKnownAgainWhateverItsDataWere() throws IOException {
      assertThat(after("Enter a1@b.com in Email.", "The \"Email\" field contains \"a1@b.com\"."))
          .singleElement()
          .satisfies(
              each ->
                  assertThat(each.rewrite().orElseThrow().after())
                      .containsExactly("   - The \"Email\" field still contains \"{{email}}\"."));
    }

    @Test
    void isForgottenWhereItsWordsHaveChanged() throws IOException {
      assertThat(after("Enter a1@b.com in Email.", "\"a1@b.com\" is shown.")).isEmpty();
      assertThat(after("Open \"/\".", "The \"Email\" field contains \"a1@b.com\".")).isEmpty();
    }
  }

  @Test
  void likeJourneysNameTheStepsThatTheyShare() throws IOException {
    String journey =
        """
        ---
        owner: us
        ---
        # One

        ## Steps
        1. Open "/a".
           - "A" is shown.
        2. Click "B".
           - "B" is shown.
        3. Click "LAST".
           - "D" is shown.
        """;
    write("one", journey.replace("LAST", "see all of them"));
    write("two", journey.replace("LAST", "none"));

    assertThat(advice())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.message())
                  .startsWith(
                      "2 of 3 steps are those of journeys/one.md (likeness 0.67): step 1 (there 1), 2 (there 2);");
              Rewrite rewrite = each.rewrite().orElseThrow();
              assertThat(List.of(rewrite.first(), rewrite.last())).containsExactly(7, 10);
            });
  }

  @Nested
  class Following {

    private static final String TEXT =
        """
        \uFEFF---
        owner: us
        ---
        # One

        ## Steps
        1. Click A.
           - "B" is shown properly.
           - The password field works.
        """
            .replace("\n", "\r\n");

    @Test
    void keepsTheMarkAndTheLineEndsOfTheFile() throws IOException {
      write("one", TEXT);
      Fixing fixing = Fixing.of(folder, advice(), ALL);

      assertThat(fixing.made()).hasSize(2);
      assertThat(Files.readString(folder.resolve("journeys/one.md")))
          .isEqualTo(
              TEXT.replace(" properly", "")
                  .replace(
                      "The password field works.",
                      "\"<the words that are shown then>\" is shown."));
    }

    @Test
    void aFileThatChangedMeanwhileIsLeftAlone() throws IOException {
      write("one", TEXT);
      List<Advice> advice = advice();
      String changed = TEXT.replace("works", "works now");
      write("one", changed);
      Fixing fixing = Fixing.of(folder, advice, ALL);

      assertThat(Files.readString(folder.resolve("journeys/one.md"))).isEqualTo(changed);
      assertThat(fixing.made()).isEmpty();
      assertThat(fixing.left())
          .extracting(Left::why)
          .containsOnly("journeys/one.md has changed meanwhile");
    }

    @Test
    void aFileOutsideOfTheProjectIsLeftAlone(@TempDir Path elsewhere) throws IOException {
      Path other = Files.writeString(elsewhere.resolve("one.md"), TEXT);
      Files.createDirectories(folder.resolve("journeys"));
      Files.createSymbolicLink(folder.resolve("journeys/one.md"), other);
      Fixing fixing = Fixing.of(folder, advice(), ALL);

      assertThat(Files.readString(other)).isEqualTo(TEXT);
      assertThat(fixing.left()).hasSize(2).allSatisfy(l -> assertThat(l.why()).contains("outside"));
    }
  }
}
