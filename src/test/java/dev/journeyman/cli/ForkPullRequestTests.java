package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.cli.Workflow.Step;
import dev.journeyman.forge.LoopbackGitHub;
import dev.journeyman.git.Checkout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of the two workflows for forks, as bash runs them: a pull request breaks Corner Shop,
 * helps itself to other settings, and is told of by a job that never saw its code.
 */
class ForkPullRequestTests {

  private static final String NAME = "journeyman";

  @TempDir private Path folder;

  private final Workflow action = Workflow.read(Path.of("action.yml"));

  @SuppressWarnings("NullAway.Init")
  private Path project;

  @SuppressWarnings("NullAway.Init")
  private Path temp;

  @BeforeEach
  void makeFolders() throws IOException {
    project = Files.createDirectories(folder.resolve("$(touch stolen) project"));
    temp = Files.createDirectories(folder.resolve("runner"));
  }

  @Test
  void isWalkedByTheSettingsOfItsBaseAndItsArtifactIsTaken() throws Exception {
    Path program = program("journeyman", Child.command() + " \"$@\"");
    Checkout checkout = Checkout.empty(project);
    checkout.file("journeyman.yaml", settings(program, "")).file(".gitignore", "reports/\n");
    checkout.file(
        "journeys/cart.md",
        """
        # A cart

        ## Steps
        1. Search for "mug" and click "Blue mug".
           - "Price" shows "£8.50".
        2. Click "Add to cart".
           - The cart badge shows 1.
        """);
    String base = checkout.commit().git("rev-parse", "HEAD");
    checkout.git("checkout", "-q", "-b", "$(touch${IFS}stolen)");
    checkout.file("journeyman.yaml", settings(program, "env | tee stolen; "));
    checkout.file("shop-defect", "badge-not-updated").commit();

    Map<String, String> run = walk(program, "--policy-from " + base);

    assertThat(run)
        .as(Files.readString(temp.resolve("said")))
        .containsEntry("exit-code", "1")
        .containsKeys("page", "public");
    assertThat(everything(folder)).noneMatch(it -> it.endsWith("stolen"));
    assertThat(temp.resolve("journeyman.html")).isNotEmptyFile();
    assertThat(temp.resolve("summary")).content().contains("**not applied**", "`command`");
    JsonNode result =
        new ObjectMapper().readTree(Path.of(run.get("public"), "result.json").toFile());
    assertThat(result.at("/journeys/0/reason").asText()).contains("cart badge");
    assertThat(bash(action.step("End as the journeys did"), Map.of("CODE", "1"))).isEqualTo(1);

    Path parcel = fetch(zip(Path.of(run.get("public"))));
    publishFromAfar(program, parcel);
    publish(program, run.getOrDefault("public", "none"));
  }

  /** The step for branches of one's own: the same report, with a check. */
  private void publish(Path program, String published) throws Exception {
    try (LoopbackGitHub gitHub = new LoopbackGitHub()) {
      Map<String, String> variables = new HashMap<>(gitHub.environment());
      variables.put("PUBLIC", published);
      variables.put("PAGE", "");

      assertThat(comment(gitHub, program, "Publish", variables)).doesNotContain("stranger");
      assertThat(gitHub.checks()).isEqualTo(1);
    }
  }

  private void publishFromAfar(Path program, Path parcel) throws Exception {
    try (LoopbackGitHub gitHub = new LoopbackGitHub()) {
      Map<String, String> variables = new HashMap<>(gitHub.afterAFork(temp.resolve("event.json")));
      variables.put("PARCEL", parcel.toString());
      variables.put("PAGE", "https://github.com/octo/shop/actions/runs/41/artifacts/8");

      assertThat(comment(gitHub, program, "Publish what the other run left", variables))
          .contains(
              "ran code of a stranger",
              "[Open the report](<https://github.com/octo/shop/actions/runs/41/artifacts/8>)",
              "- **Seen:** `\"0\"`",
              "settings that were not applied");
      assertThat(gitHub.checks()).isZero();
    }
  }

  /** The one comment that a step leaves. */
  private String comment(
      LoopbackGitHub gitHub, Path program, String step, Map<String, String> variables)
      throws Exception {
    variables.put("JOURNEYMAN", program.toString());
    variables.put("NAME", NAME);
    int code = bash(action.step(step), variables);
    String said = Files.readString(temp.resolve("said"));
    assertThat(code).as(said).isZero();
    assertThat(gitHub.comments())
        .as(said)
        .singleElement()
        .asString()
        .startsWith("### \u274c The journey does not hold; A cart fails at step 2\n");
    return gitHub.comments().get(0);
  }

  /** The app of this test reads its defect from a file, as the code of a fork would bring it. */
  private static String settings(Path program, String before) {
    return "command: "
        + before
        + "exec '"
        + program
        + "' demo --port {{port}} $(cat shop-defect | sed 's/^/--defect /')\n"
        + "url: http://localhost:{{port}}\nready: /health\n";
  }

  private Map<String, String> walk(Path program, String arguments) throws Exception {
    Map<String, String> variables = new HashMap<>();
    variables.put("JOURNEYMAN", program.toString());
    variables.put("FOLDER", project.toString());
    variables.put("ARGUMENTS", arguments + " --workers 1 --retries 0");
    variables.put("PUBLISH", "false");
    variables.put("NAME", NAME);
    int code = bash(action.step("Walk the journeys"), variables);
    assertThat(code).as(Files.readString(temp.resolve("said"))).isZero();
    return output();
  }

  /** As the artifacts' own program packs it: in a stream, with sizes after each file. */
  private Path zip(Path published) throws IOException {
    Path file = temp.resolve("uploaded.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : everything(published)) {
        if (Files.isRegularFile(published.resolve(name))) {
          zip.putNextEntry(new ZipEntry(name));
          Files.copy(published.resolve(name), zip);
        }
      }
    }
    return file;
  }

  /** A stand-in for GitHub's own command, which asks its API. */
  private Path fetch(Path uploaded) throws Exception {
    program(
        "bin/gh",
        "case $2 in *artifacts?per_page=100) echo '{\"artifacts\": ["
            + "{\"id\": 6, \"name\": \"journeyman\", \"expired\": true, \"size_in_bytes\": 1},"
            + "{\"id\": 7, \"name\": \"journeyman\", \"expired\": false, \"size_in_bytes\": 1},"
            + "{\"id\": 8, \"name\": \"journeyman.html\", \"expired\": false, \"size_in_bytes\": 1}]}' ;;"
            + " */artifacts/7/zip) cat '"
            + uploaded
            + "' ;; *) exit 1 ;; esac");
    Files.delete(temp.resolve("output"));
    Step step = action.step("Fetch the artifact of the other run");
    assertThat(bash(step, Map.of("FROM_RUN", "1; touch stolen", "NAME", NAME))).isEqualTo(64);
    assertThat(bash(step, Map.of("FROM_RUN", "41", "NAME", NAME))).isZero();
    assertThat(output())
        .containsEntry("page", "https://github.com/octo/shop/actions/runs/41/artifacts/8");
    return Path.of(output().get("parcel"));
  }

  private Path program(String name, String script) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/bash\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  /** Run the script of a step as a runner does; its exit code. */
  private int bash(Step step, Map<String, String> variables) throws Exception {
    assertThat(variables.keySet()).as("all that it asks for").containsAll(ours(step));
    Path script = Files.writeString(temp.resolve("script.sh"), step.text("run"));
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString())
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("said").toFile());
    Map<String, String> environment = builder.environment();
    environment.put("JOURNEYMAN_CACHE", Path.of("target/cache").toAbsolutePath().toString());
    environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
    environment.put("CI", "true");
    environment.put("GITHUB_ACTIONS", "true");
    environment.put("GITHUB_WORKSPACE", project.toString());
    environment.put("GITHUB_REPOSITORY", "octo/shop");
    environment.put("GITHUB_SERVER_URL", "https://github.com");
    environment.put("GITHUB_RUN_ID", "41");
    environment.put("GITHUB_HEAD_REF", "$(touch stolen)");
    environment.put("GITHUB_OUTPUT", temp.resolve("output").toString());
    environment.put("GITHUB_STEP_SUMMARY", temp.resolve("summary").toString());
    environment.put("RUNNER_TEMP", temp.toString());
    environment.putAll(variables);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends").isTrue();
      return process.exitValue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static List<String> ours(Step step) {
    return step.variables().stream()
        .filter(it -> !it.equals("CI") && !it.equals("GH_TOKEN"))
        .toList();
  }

  private Map<String, String> output() throws IOException {
    Properties said = new Properties();
    try (var reader = Files.newBufferedReader(temp.resolve("output"))) {
      said.load(reader);
    }
    Map<String, String> output = new HashMap<>();
    said.stringPropertyNames().forEach(name -> output.put(name, said.getProperty(name)));
    return output;
  }

  private static List<String> everything(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.map(it -> below.relativize(it).toString()).sorted().toList();
    }
  }
}
