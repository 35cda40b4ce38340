package dev.journeyman;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTests {
  /** The same table as in docs/architecture.md. A package that does not exist yet may be listed. */
  private static final PackageTable PACKAGES =
      PackageTable.ofArrows(
          """
          source             ->
          journey            -> source
          config             -> source
          plan               -> journey
          app                ->
          git                ->
          npm                ->
          surface            ->
          surface.playwright -> surface
          find               -> surface
          check              -> surface, find
          model              ->
          model.http         -> model
          model.anthropic    -> model, model.http
          model.openai       -> model, model.http
          model.google       -> model, model.http
          model.compatible   -> model, model.http
          recording          -> journey, plan, surface
          brain              -> plan, surface, find, check
          brain.plain        -> plan, surface, find, check, brain
          brain.vision       -> plan, surface, find, check, model, brain, brain.plain
          brain.replay       -> plan, surface, find, check, recording, brain, brain.plain, brain.vision
          advice             -> source, journey, brain, brain.plain
          behind             -> source, config, plan, find, check, brain
          gloss              -> source, config, journey, plan, surface, check, brain, brain.plain, advice, behind
          scribe             -> source, journey, surface, find, check, brain, brain.plain
          discover           -> source, journey, plan, surface, find, check, brain, brain.plain, model, scribe
          remark             -> source, journey, brain, brain.plain
          testcase           -> source, journey, brain, brain.plain
          testcase.gherkin   -> source, brain, brain.plain, testcase
          testcase.table     -> source, brain, brain.plain, testcase, testcase.gherkin
          evidence           -> plan, surface, check
          drive              -> plan, surface, check, brain, recording, evidence
          verdict            -> plan, surface, check, evidence
          history            -> source, verdict
          requirement        -> source, journey, brain, brain.plain, model, verdict, history
          compare            -> journey, plan, surface, evidence, verdict
          report             -> journey, plan, surface, check, evidence, verdict, history, npm, compare
          signing            ->
          proof              -> git, signing, plan, evidence, verdict
          parcel             -> proof
          forge              ->
          publish            -> verdict, report, signing, proof, forge
          run                -> all above
          studio             -> source, config, journey, plan, surface, find, check, brain, brain.plain, gloss, scribe, discover, remark, advice, evidence, drive, verdict, history, requirement, report, parcel, run
          demo               ->
          cli                -> source, plan, advice, drive, evidence, verdict, history, compare, report, signing, proof, parcel, forge, publish, gloss, scribe, discover, remark, requirement, testcase.table, run, studio, demo
          """);

  /** One library, one package. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.snakeyaml", Set.of("source")),
          Map.entry("org.commonmark", Set.of("journey")),
          Map.entry("com.microsoft.playwright", Set.of("surface.playwright")),
          Map.entry("okhttp3", Set.of("model.http", "forge")),
          Map.entry("java.sql", Set.of("behind", "demo")),
          Map.entry("java.net.http", Set.of("behind")),
          Map.entry("io.javalin", Set.of("demo", "studio")),
          Map.entry("org.h2", Set.of("demo")),
          Map.entry("io.qameta.allure", Set.of("report")),
          Map.entry("io.cucumber", Set.of("testcase.gherkin")),
          Map.entry("com.fasterxml.jackson.dataformat.csv", Set.of("testcase.table")),
          Map.entry("picocli", Set.of("cli")));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.journeyman");

  static List<ArchRule> rules() {
    return rules(new Architecture("dev.journeyman"));
  }

  private static List<ArchRule> rules(Architecture architecture) {
    List<ArchRule> rules = new ArrayList<>();
    PACKAGES.rows().forEach((from, allowed) -> rules.add(architecture.arrow(from, allowed)));
    LIBRARIES.forEach((library, homes) -> rules.add(architecture.libraryOnlyIn(library, homes)));
    rules.add(architecture.noCycles());
    rules.add(architecture.noHomelessNames());
    rules.add(architecture.onlyKnownPackages(PACKAGES.rows().keySet()));
    rules.add(architecture.everyPackageIsDescribed());
    rules.add(architecture.consoleAndEnvironmentOnlyIn("cli"));
    rules.add(
        architecture.processesOnlyIn(Set.of("app", "behind", "git", "npm", "surface.playwright")));
    return rules;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theCodeKeepsTheRule(ArchRule rule) {
    rule.check(MAIN);
  }

  @Test
  void theRulesSawTheCode() {
    assertThat(MAIN).hasSizeGreaterThan(30);
  }

  @Test
  void anArrowPointsOnlyToARowOfTheTable() {
    PACKAGES
        .rows()
        .forEach(
            (from, allowed) -> assertThat(PACKAGES.rows().keySet()).as(from).containsAll(allowed));
  }

  @Test
  void theDocumentShowsTheSameTable() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("docs/architecture.md"))) {
      assertThat(PackageTable.ofMarkdown(lines).rows()).containsExactlyEntriesOf(PACKAGES.rows());
    }
  }

  /** The rules applied to {@code dev.journeyman.shaky}, which breaks them on purpose. */
  @Nested
  class ARuleFailsOn {
    private final Architecture shaky = new Architecture("dev.journeyman.shaky");
    private final JavaClasses classes =
        new ClassFileImporter().importPackages("dev.journeyman.shaky");

    @Test
    void anArrowThatIsNotInTheTable() {
      assertBroken(shaky.arrow("journey", Set.of("source")), "JourneyUtil", "shaky.plan.Steps");
    }

    @Test
    void aCycleOfPackages() {
      assertBroken(shaky.noCycles(), "Cycle detected: Slice journey");
    }

    @Test
    void aNameThatSaysNothing() {
      assertBroken(shaky.noHomelessNames(), "JourneyUtil");
    }

    @Test
    void aPackageThatIsNotInTheTable() {
      assertBroken(shaky.onlyKnownPackages(PACKAGES.rows().keySet()), "shaky.attic.Lamp");
    }

    @Test
    void aPackageWithoutDescription() {
      assertBroken(shaky.everyPackageIsDescribed(), "shaky.attic has no");
    }

    @Test
    void aLibraryOutsideItsPackage() {
      assertBroken(shaky.libraryOnlyIn("org.commonmark", Set.of("journey")), "Steps");
    }

    @Test
    void theConsoleAndTheEnvironment() {
      assertBroken(
          shaky.consoleAndEnvironmentOnlyIn("cli"), "System.out", "System.exit", "System.getenv");
    }

    @Test
    void aProcess() {
      assertBroken(shaky.processesOnlyIn(Set.of("app")), "ProcessBuilder");
    }

    private void assertBroken(ArchRule rule, String... details) {
      assertThat(rule.evaluate(classes).getFailureReport().toString()).contains(details);
    }
  }
}
