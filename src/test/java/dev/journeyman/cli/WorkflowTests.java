package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.cli.Workflow.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the action and the ready workflows may do, and that no script of theirs is made of data. */
class WorkflowTests {

  private static final String READ = "{\"contents\":\"read\"}";

  private static final Path CI = Path.of("docs/ci");

  /** What the author of a pull request chooses freely. */
  private static final Pattern UNTRUSTED =
      Pattern.compile(
          "github\\.head_ref|github\\.event\\.(?:pull_request\\.(?:title|body|head\\.(?:ref|label|repo\\.(?!full_name)))"
              + "|workflow_run\\.(?:head_branch|head_commit|display_title|pull_requests)|issue|comment|commits|head_commit)");

  private static final Pattern PINNED =
      Pattern.compile(
          "actions/(?:checkout@v7|setup-java@v5|upload-artifact@v7|cache(?:/restore|/save)?@v6)"
              + "|YOUR-ORG/journeyman@COMMIT");

  static Stream<Workflow> all() throws IOException {
    try (Stream<Path> files = Files.list(CI)) {
      List<Path> all = files.filter(it -> it.toString().endsWith(".yml")).sorted().toList();
      return Stream.concat(Stream.of(Path.of("action.yml")), all.stream()).map(Workflow::read);
    }
  }

  static Stream<Workflow> gitHub() throws IOException {
    return all().filter(it -> it.root().has("jobs"));
  }

  private static Workflow of(String name) {
    return Workflow.read(CI.resolve(name));
  }

  @ParameterizedTest
  @MethodSource("all")
  void noScriptIsMadeOfData(Workflow workflow) throws IOException, InterruptedException {
    for (String script : workflow.scripts()) {
      assertThat(script).doesNotContain("${{");
      assertParsed(script);
    }
    assertThat(UNTRUSTED.matcher(workflow.text()).find()).isFalse();
    assertThat(workflow.text()).doesNotContain("pull_request_target");
  }

  @Test
  void theScriptsOfJenkinsAreNotMadeOfDataEither() throws IOException, InterruptedException {
    String text = Files.readString(CI.resolve("Jenkinsfile"));
    assertThat(text).doesNotContain("sh \"");
    var scripts = Pattern.compile("sh '''(.*?)'''", Pattern.DOTALL).matcher(text).results();
    List<String> all = scripts.map(it -> it.group(1)).toList();
    assertThat(all).hasSize(3);
    for (String script : all) {
      assertParsed(script);
    }
  }

  private static void assertParsed(String script) throws IOException, InterruptedException {
    Process bash = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
    try (OutputStream in = bash.getOutputStream()) {
      in.write(script.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(script + said).isZero();
  }

  @ParameterizedTest
  @MethodSource("all")
  void onlyPinnedActionsOfGitHubAndOurOwnAreUsed(Workflow workflow) {
    for (Step step : workflow.steps()) {
      if (!step.text("uses").isEmpty()) {
        assertThat(step.text("uses")).matches(PINNED);
      }
      if (step.text("uses").startsWith("actions/checkout")) {
        assertThat(step.with().path("persist-credentials").asText()).isEqualTo("false");
        assertThat(step.node().toString()).doesNotContain("allow-unsafe");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("gitHub")
  void permissionsAreNamedAndTheWorkflowItselfMayAtMostRead(Workflow workflow) {
    assertThat(workflow.root().path("permissions").toString()).isIn("{}", READ);
    workflow.jobs().forEach(job -> assertThat(job.has("secrets")).isFalse());
  }

  @Test
  void anActionGivesItsTokenToTheStepsThatPublishOnly() {
    List<String> holders =
        Workflow.read(Path.of("action.yml")).steps().stream()
            .filter(it -> it.node().toString().contains("inputs.token"))
            .map(it -> it.text("name"))
            .toList();
    assertThat(holders)
        .containsExactly(
            "Fetch the artifact of the other run", "Publish what the other run left", "Publish");
  }

  @Nested
  class TheRunOfAFork {

    private final Workflow workflow = of("github-fork-run.yml");

    @Test
    void hasNoSecretAndMayNotWrite() {
      assertThat(workflow.text()).doesNotContain("secrets.").doesNotContain(": write");
      assertThat(workflow.root().path("permissions")).hasToString(READ);
      assertThat(workflow.job("run").has("permissions")).isFalse();
    }

    @Test
    void takesItsSettingsFromTheBase() {
      Step step = workflow.steps().get(1);
      assertThat(step.with().path("arguments").asText())
          .isEqualTo("--policy-from ${{ github.event.pull_request.base.sha }}");
      assertThat(step.with().path("history").asText()).isEqualTo("false");
      assertThat(step.with().has("publish")).isFalse();
    }

    @Test
    void isForForksAloneAndTheProofForTheOthers() {
      String same = "github.event.pull_request.head.repo.full_name %s github.repository";
      assertThat(workflow.job("run").path("if").asText()).isEqualTo(String.format(same, "!="));
      assertThat(of("github-proof.yml").job("proof").path("if").asText())
          .isEqualTo(String.format(same, "=="));
    }
  }

  @Nested
  class ThePublisherOfForks {

    private final Workflow workflow = of("github-fork-publish.yml");

    @Test
    void followsTheRunByItsName() {
      assertThat(workflow.root().at("/on/workflow_run/workflows/0"))
          .isEqualTo(of("github-fork-run.yml").root().path("name"));
    }

    @Test
    void checksOutNothingAndRunsNothingButTheAction() {
      assertThat(workflow.text()).doesNotContain("checkout").doesNotContain("secrets.");
      assertThat(workflow.steps()).hasSize(1);
      assertThat(workflow.scripts()).isEmpty();
      assertThat(workflow.steps().get(0).with())
          .hasToString("{\"from-run\":\"${{ github.event.workflow_run.id }}\"}");
    }

    @Test
    void mayReadTheArtifactAndCommentAndNothingElse() {
      assertThat(workflow.root().path("permissions")).hasToString("{}");
      assertThat(workflow.job("publish").path("permissions"))
          .hasToString("{\"actions\":\"read\",\"pull-requests\":\"write\"}");
    }

    /** Neither a cache that a fork may have filled, nor anything that is run. */
    @Test
    void readsNoCacheAndWalksNothing() {
      Workflow action = Workflow.read(Path.of("action.yml"));
      for (Step step : action.steps()) {
        boolean cached = step.text("uses").startsWith("actions/cache");
        if (cached || step.text("name").equals("Walk the journeys")) {
          assertThat(step.text("if")).startsWith("inputs.from-run == ''");
        }
      }
    }
  }
}
