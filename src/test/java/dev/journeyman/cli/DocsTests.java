package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.journeyman.behind.Queries;
import dev.journeyman.cli.Document.Example;
import dev.journeyman.config.Config;
import dev.journeyman.demo.CornerShop;
import dev.journeyman.demo.Defect;
import dev.journeyman.run.Lint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What README and docs show is true. */
class DocsTests {

  /** Commands of others that the docs may show. */
  private static final Pattern OTHERS =
      Pattern.compile("(?:(?:mvn|\\./mvnw) .+|docs/images/make|\\.ci/run)(?: *#.*)?");

  private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|\\S)+");

  private static final Pattern OURS =
      Pattern.compile("(?:\\./|/path/to/)?journeyman(?: ([^#]*))?(?:#.*)?");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  static Stream<Example> journeys() {
    return Document.all().stream()
        .flatMap(document -> document.examples("markdown").stream())
        .filter(example -> example.text().contains("## Steps"));
  }

  static Stream<Example> configs() {
    return Document.all().stream().flatMap(document -> document.examples("yaml").stream());
  }

  static Stream<Example> shellLines() {
    return Document.all().stream()
        .flatMap(document -> document.examples("sh").stream())
        .flatMap(
            block ->
                block
                    .text()
                    .lines()
                    .map(line -> new Example(block.document(), block.line(), line.strip())))
        .filter(line -> !line.text().isEmpty() && !line.text().startsWith("#"));
  }

  static Stream<Example> commandsInSentences() {
    return guides()
        .flatMap(document -> document.code().stream())
        .filter(code -> code.text().matches("(?:\\./)?journeyman [a-z-].*"));
  }

  static Stream<Example> links() {
    return Document.all().stream().flatMap(document -> document.links().stream());
  }

  /** Decisions tell of their time; the other texts of today. */
  private static Stream<Document> guides() {
    return Document.all().stream().filter(each -> !each.file().startsWith("docs/decisions"));
  }

  @ParameterizedTest
  @MethodSource("journeys")
  void aJourneyIsReadWithoutProblems(Example journey) throws IOException {
    write("journeys/example.md", journey.text());
    for (Example config : journey.document().examples("yaml")) {
      if (config.text().contains("behind:")) {
        write(Config.FILE, config.text());
      }
    }

    Lint.Findings findings = Lint.check(folder, List.of(folder.resolve("journeys")), Set.of());

    assertThat(findings.problems()).isEmpty();
    assertThat(findings.journeys()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("configs")
  void aConfigIsReadWithoutProblems(Example config) throws IOException {
    write(Config.FILE, config.text());

    assertThat(Config.read(folder).problems()).isEmpty();
    assertThat(Queries.of(Config.read(folder).config()).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource({"shellLines", "commandsInSentences"})
  void aCommandIsKnown(Example command) {
    var ours = OURS.matcher(command.text());
    if (!ours.matches()) {
      assertThat(command.text()).matches(OTHERS);
      return;
    }
    String arguments = ours.group(1) == null ? "" : ours.group(1).strip();
    String[] words =
        WORD.matcher(arguments)
            .results()
            .map(word -> word.group().replace("\"", ""))
            .toArray(String[]::new);
    assertThatCode(() -> commandLine(new StringWriter()).parseArgs(words))
        .as(command.toString())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("links")
  void aLinkLeadsSomewhere(Example link) {
    assertThat(link.document().file().resolveSibling(link.text())).exists();
  }

  @Test
  void anOptionExists() {
    Set<String> known =
        commandLine(new StringWriter()).getSubcommands().values().stream()
            .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
            .collect(Collectors.toSet());

    Set<String> named =
        guides()
            .flatMap(document -> document.code().stream())
            .filter(code -> code.text().matches("--[a-z].*"))
            .map(code -> code.text().split("[ =]")[0])
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(known).containsAll(named);
  }

  @Test
  void theExitCodesAreThoseOfTheProgram() {
    List<String> codes =
        Document.read(Path.of("README.md"))
            .text()
            .lines()
            .filter(line -> line.matches("\\| \\d+ \\|.*"))
            .map(line -> line.split("\\|", -1)[1].strip())
            .toList();

    assertThat(codes).containsExactlyElementsOf(exitCodes());
  }

  @Test
  void theFirstJourneyOfTheReadmePassesOnCornerShop() throws IOException {
    Example first = Document.read(Path.of("README.md")).examples("markdown").get(0);
    write("journeys/first.md", first.text());
    StringWriter said = new StringWriter();

    int code;
    try (CornerShop shop = CornerShop.start(0, EnumSet.noneOf(Defect.class))) {
      code = commandLine(said).execute("run", "--url", shop.url().toString());
    }

    assertThat(code).as(said.toString()).isEqualTo(ExitCode.DONE);
    assertThat(said.toString()).contains("The journey holds").doesNotContain("weak");
    assertThat(folder.resolve("reports/latest/public/allure-report/index.html")).exists();
  }

  private CommandLine commandLine(StringWriter said) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("JOURNEYMAN_CACHE", Path.of("target", "cache").toAbsolutePath().toString());
    PrintWriter out = new PrintWriter(said, true);
    return Journeyman.commandLine(out, out, new Place(folder, environment, false));
  }

  private static List<String> exitCodes() {
    return Arrays.stream(ExitCode.class.getDeclaredFields())
        .filter(field -> field.getType() == int.class && !field.isSynthetic())
        .map(
            field -> {
              try {
                return String.valueOf(field.getInt(null));
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            })
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
