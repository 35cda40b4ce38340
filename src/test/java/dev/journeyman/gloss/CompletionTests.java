package dev.journeyman.gloss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.advice.LastRun;
import dev.journeyman.gloss.Completion.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The caret is where the text ends, unless a test says otherwise. */
class CompletionTests {

  private static final String MATTER =
      "---\nowner: shop\ndata: {email: \"pat@example.com\"}\n---\n";
  private static final String STEPS =
      MATTER + "# A\n\n## Steps\n1. Open /.\n   - \"A\" is shown.\n";
  private static final List<Seen> SEEN =
      List.of(
          new Seen("button", "Add to cart"),
          new Seen("textbox", "Email"),
          new Seen("checkbox", "I agree"));

  @TempDir private Path folder;

  private Completions at(String text) throws IOException {
    List<String> lines = text.lines().toList();
    boolean fresh = text.endsWith("\n");
    int line = lines.size() + (fresh ? 1 : 0);
    return at(text, line, fresh ? 0 : lines.get(lines.size() - 1).length());
  }

  private Completions at(String text, int line, int column) throws IOException {
    return new Gloss(folder, Optional::<LastRun>empty)
        .complete(Path.of("journeys/a.md"), text, line, column, SEEN);
  }

  private static List<String> labels(Completions found) {
    return found.options().stream().map(Completion::label).toList();
  }

  private static List<String> inserts(Completions found) {
    return found.options().stream().map(Completion::insert).toList();
  }

  @Test
  void anEmptyStepBeginsWithWhatIsSaidMostAndThenWithWhatIsOnThePage() throws IOException {
    Completions found = at(STEPS + "2. ");
    assertThat(found.from()).isEqualTo(3);
    assertThat(labels(found))
        .startsWith("Click \"<name>\"", "Enter \"<value>\" in \"<field>\"")
        .contains("Click \"Add to cart\"", "Enter \"<value>\" in \"Email\"", "Tick \"I agree\"")
        .hasSizeLessThanOrEqualTo(30);
  }

  @Test
  void aBulletProposesPromisesAndAlwaysBeginsWithGuardrails() throws IOException {
    assertThat(labels(at(STEPS + "   - "))).startsWith("\"<name>\" is shown");
    assertThat(labels(at(STEPS + "\n## Outcome\n- "))).startsWith("\"<name>\" is shown");
    assertThat(labels(at(STEPS + "\n## Always\n- ")).get(0)).startsWith("No ");
  }

  @Test
  void whatIsTypedChoosesAndIsReplacedFromItsLastWord() throws IOException {
    Completions found = at(STEPS + "2. Enter \"ada\" i");
    assertThat(found.from()).isEqualTo(15);
    assertThat(labels(found)).contains("in \"<field>\"").allMatch(it -> it.startsWith("i"));
    assertThat(labels(at(STEPS + "2. Zzz"))).isEmpty();
  }

  @Test
  void afterAVerbTheThingsOnThePageComeFirstTheFittingOnesBeforeAll() throws IOException {
    assertThat(labels(at(STEPS + "2. Click "))).startsWith("\"Add to cart\"");
    assertThat(labels(at(STEPS + "2. Enter \"ada\" in "))).startsWith("\"Email\"");
  }

  @Test
  void anOpenQuotationIsFilledAndClosedOnce() throws IOException {
    Completions found = at(STEPS + "2. Click \"ad");
    assertThat(found.from()).isEqualTo(10);
    assertThat(inserts(found)).containsExactly("Add to cart\"");
    String text = STEPS + "2. Click \"ad\"";
    assertThat(inserts(at(text, 10, 12))).containsExactly("Add to cart");
  }

  @Test
  void aSecondClauseIsAStepOfItsOwn() throws IOException {
    Completions found = at(STEPS + "2. Enter \"salt and pepper\" in Email and cl");
    assertThat(labels(found)).contains("click \"<name>\"");
  }

  @Test
  void namesOfDataAndSecretsStandInBraces() throws IOException {
    Files.writeString(
        folder.resolve("journeyman.yaml"), "url: http://localhost:1\nsecrets: {ADA: SHOP_ADA}\n");
    assertThat(inserts(at(STEPS + "2. Enter {{")))
        .containsExactly("email}}", "run.id}}", "secret.ADA}}");
    assertThat(inserts(at(STEPS + "2. Enter {{em"))).containsExactly("email}}");
    assertThat(inserts(at(STEPS + "   - {{")))
        .as("looking for a secret would give it away")
        .containsExactly("email}}", "run.id}}");
    assertThat(inserts(at(STEPS + "2. Enter {{em}}", 10, 13))).containsExactly("email");
  }

  @Test
  void theFrontMatterHasKeysAndSomeHaveValues() throws IOException {
    assertThat(inserts(at(MATTER, 2, 0)))
        .contains("stage: ", "severity: ")
        .doesNotContain("owner: ");
    Completions stage = at("---\nstage: p\n---\n", 2, 8);
    assertThat(stage.from()).isEqualTo(7);
    assertThat(labels(stage)).containsExactly("prototype", "painted-door");
    assertThat(labels(at("---\nseverity: \n---\n", 2, 10))).contains("blocker", "trivial");
  }

  @Test
  void headingsThatAreMissingAreProposed() throws IOException {
    Completions found = at(STEPS + "\n## o");
    assertThat(found.from()).isZero();
    assertThat(inserts(found)).containsExactly("## Outcome");
    assertThat(found.options().get(0).kind()).isEqualTo(Kind.HEADING);
    assertThat(labels(at(STEPS + "\n")))
        .containsExactly("## Before", "## Outcome", "## Always", "## Hints");
  }

  @Test
  void anIncludeNamesTheFilesBesideIt() throws IOException {
    Files.createDirectories(folder.resolve("journeys"));
    Files.writeString(folder.resolve("journeys/_login.md"), "# In\n");
    assertThat(labels(at(STEPS + "> include: _l"))).containsExactly("_login.md");
  }

  @Test
  void proseAndPlacesOutsideOfTheTextProposeNothingAndDoNotFail() throws IOException {
    assertThat(at("# A\n\nPeople write, freely.").options()).isEmpty();
    assertThat(at("", 7, 99).from()).isZero();
  }
}
