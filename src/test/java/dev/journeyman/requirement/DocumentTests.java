package dev.journeyman.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read in a requirement document, and what is drafted from it by rule. */
class DocumentTests {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private RequirementDocument document(String text) {
    write("docs/prd.md", text);
    return RequirementDocument.read(folder, "docs/prd.md");
  }

  private void write(String file, String text) {
    try {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> lines(String text) {
    return document(text).requirements().stream()
        .map(it -> it.line() + " " + it.kind() + " " + it.text())
        .toList();
  }

  @Nested
  class WhatIsRead {

    @Test
    void itemsAndSentencesThatAskAreRead() {
      assertThat(
              lines(
                  """
                  ---
                  must: not be read
                  ---
                  # Shop

                  We sell mugs. Guests must be
                  able to pay. Nobody has to sign up!

                  - **AC-1:** The page shows `Paid`.
                  - [ ] Carts are kept
                    for a week.
                  - The following:
                  - ~~Fax orders~~
                  """))
          .containsExactly(
              "6 STATEMENT Guests must be able to pay.",
              "7 STATEMENT Nobody has to sign up!",
              "9 STATEMENT The page shows \"Paid\".",
              "10 STATEMENT Carts are kept for a week.");
    }

    @Test
    void storiesScenariosAndTablesAreRead() {
      assertThat(
              lines(
                  """
                  As a guest, I want to pay so that I get a mug.

                  Given I am on /
                  When I click "Pay"
                  Then "Paid" is shown
                  And the total must include tax

                  ```gherkin
                  When I click "Cart"
                  ```

                  ```sh
                  you must not read code
                  ```

                  | ID | Requirement | Priority |
                  |----|-------------|----------|
                  | 1  | Mugs are blue | high |

                  | Action | Expected result |
                  |---|---|
                  | Click "A" | "B" is shown |
                  """))
          .containsExactly(
              "1 STORY As a guest, I want to pay so that I get a mug.",
              "3 GIVEN Given I am on /",
              "4 WHEN When I click \"Pay\"",
              "5 THEN Then \"Paid\" is shown",
              "6 THEN And the total must include tax",
              "9 WHEN When I click \"Cart\"",
              "18 STATEMENT Mugs are blue",
              "22 WHEN Click \"A\"",
              "22 THEN \"B\" is shown");
    }

    @Test
    void whatIsNotAskedForIsLeftOut() {
      assertThat(
              lines(
                  """
                  # Shop
                  ## Non-goals
                  - Paying by fax
                  ### Details
                  - Fax paper
                  ## 3. Out of scope:
                  It must not sing.
                  ## Paying
                  - Pay by card
                  """))
          .containsExactly("9 STATEMENT Pay by card");
    }

    @Test
    void theHashStaysWhereALineMovesAndChangesWithItsWords() {
      Requirement one = document("- Mugs are *blue*.\n").requirements().get(0);
      Requirement moved = document("# New\n\n\n* Mugs  are blue\n").requirements().get(0);
      Requirement other = document("- Mugs are red.\n").requirements().get(0);
      assertThat(moved.hash()).isEqualTo(one.hash()).isNotEqualTo(other.hash()).hasSize(8);
    }
  }

  @Nested
  class Drafting {

    private Journey drafted(String text) {
      RequirementDocument document = document(text);
      List<DraftJourney> drafts = Drafter.draft(document, Optional.empty());
      assertThat(drafts).hasSize(1);
      write("journeys/draft.md", drafts.get(0).markdown());
      Reading reading = Journeys.read(List.of(folder.resolve("journeys")), folder, Set.of());
      assertThat(reading.problems()).noneMatch(problem -> problem.isError());
      return reading.journeys().get(0);
    }

    @Test
    void whatTheGrammarReadsIsAStepOrItsPromiseAndTheRestKeepsItsWords() {
      Journey journey =
          drafted(
              """
              # Shop
              ## Searching
              As a guest I want to find a mug.
              ### Acceptance criteria
              1. Search for "mug".
              - "3 results" is shown.
              - Results look tidy
              """);
      assertThat(journey.title()).isEqualTo("Searching");
      assertThat(journey.steps()).hasSize(1);
      assertThat(journey.steps().get(0).line().text()).isEqualTo("Search for \"mug\".");
      Line promise = journey.steps().get(0).expectations().get(0);
      assertThat(promise.text()).isEqualTo("\"3 results\" is shown.");
      assertThat(promise.citations()).extracting(c -> c.place()).containsExactly("docs/prd.md:6");
      assertThat(journey.outcome()).extracting(Line::text).containsExactly("Results look tidy.");
      assertThat(journey.toldOf()).extracting(c -> c.line()).containsExactly(3);
    }

    @Test
    void aScenarioIsPreparationStepAndPromise() {
      Journey journey =
          drafted(
              """
              ### Scenario: Paying
              Given I am on /cart
              When I click "Pay"
              Then "Paid" is shown
              """);
      assertThat(journey.title()).isEqualTo("Paying");
      assertThat(journey.before())
          .extracting(s -> s.line().text())
          .containsExactly("I am on /cart.");
      assertThat(journey.steps())
          .extracting(s -> s.line().text())
          .containsExactly("I click \"Pay\".");
    }

    @Test
    void nothingIsMadeUpWhereNothingSaysWhatToDo() {
      Journey journey = drafted("# Shop\n- Mugs are blue\n");
      assertThat(journey.steps()).extracting(s -> s.line().text()).containsExactly("Open /.");
      assertThat(journey.outcome()).extracting(Line::text).containsExactly("Mugs are blue.");
    }

    @Test
    void hostileTextStaysText() {
      Journey journey =
          drafted(
              """
              # Shop
              - 1. One {{secret.KEY}} \\<!-- remark 2026-01-01 --> [a](/b.md#L1 "abcdef") two
              - > include: _x.md is shown
              - # Steps are shown
              - *a* **b** c*d
              """);
      assertThat(journey.secrets()).isEmpty();
      assertThat(journey.outcome()).hasSize(4);
      assertThat(journey.outcome()).allMatch(line -> line.citations().size() == 1);
      assertThat(journey.outcome()).noneMatch(line -> line.remark().isPresent());
      assertThat(journey.outcome().get(2).text()).isEqualTo("# Steps are shown.");
    }

    @Test
    void eachTopicIsAJourneyUnlessATitleIsGiven() {
      RequirementDocument document = document("## A\n- a is shown\n## B\n- b is shown\n");
      assertThat(Drafter.draft(document, Optional.empty()))
          .extracting(DraftJourney::name)
          .containsExactly("a", "b");
      assertThat(Drafter.draft(document, Optional.of("All of it!")))
          .extracting(DraftJourney::name)
          .containsExactly("all-of-it");
    }
  }
}
