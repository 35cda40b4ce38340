package dev.journeyman.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import dev.journeyman.Schema;
import dev.journeyman.parcel.Opening.Accepted;
import dev.journeyman.parcel.Opening.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hostile job may upload; the limit of time is generous, since the machine may be busy. */
@Timeout(60)
class ParcelTests {

  /** All that was ever asked for, kept or not. */
  private static final long MOST_MEMORY = 128L << 20;

  private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir private Path folder;

  private Path into;

  @BeforeEach
  void makeTarget() throws IOException {
    into = folder.resolve("target/in");
    Files.createDirectories(folder.resolve("target"));
  }

  private Refused refused(Path parcel) throws IOException {
    Map<String, Long> before = everything();
    long allocated = MEMORY.getCurrentThreadAllocatedBytes();
    Opening opening = Parcel.open(parcel, into);
    assertThat(MEMORY.getCurrentThreadAllocatedBytes() - allocated).isLessThan(MOST_MEMORY);
    assertThat(opening).isInstanceOf(Refused.class);
    Map<String, Long> after = everything();
    assertThat(after).isEqualTo(before);
    return (Refused) opening;
  }

  /**
   * Every path of the test's folder with the size of a file, so that nothing can be left unseen.
   */
  private Map<String, Long> everything() throws IOException {
    Map<String, Long> all = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        long size = Files.isRegularFile(path) ? Files.size(path) : -1;
        all.put(folder.relativize(path).toString(), size);
      }
    }
    return all;
  }

  private static UnaryOperator<RawZip> more(String name, String content) {
    return zip -> zip.file(name, content);
  }

  private static UnaryOperator<RawZip> lying(
      String name, String content, UnaryOperator<RawZip.Entry> lie) {
    return zip -> zip.file(name, content, lie);
  }

  /** What is added to a good parcel, and why that is refused. */
  static Stream<Arguments> additions() {
    return Stream.of(
        arguments("zip slip", more("../evil.txt", "x"), "leads out of its folder"),
        arguments("zip slip within", more("films/../../evil.txt", "x"), "leads out"),
        arguments("absolute path", more("/tmp/evil.txt", "x"), "is an absolute path"),
        arguments("drive letter", more("C:/evil.txt", "x"), "has one of \\ :"),
        arguments("backslashes", more("films\\..\\evil.txt", "x"), "has one of \\ :"),
        arguments("a hidden file", more(".git/config", "x"), "empty, hidden"),
        arguments("a device's name", more("films/NUL.txt", "x"), "named like a device"),
        arguments("an unseen character", more("films/a\u202etxt.md", "x"), "cannot be seen"),
        arguments("a control character", more("films/a\u001b[2J.md", "x"), "cannot be seen"),
        arguments("an overlong name", more("a".repeat(300) + ".txt", "x"), "a name of 304"),
        arguments("too deep", more("a/".repeat(40) + "b.txt", "x"), "41 folders deep"),
        arguments("a link", lying("films/l.txt", "/etc/passwd", e -> e.mode(0120777)), "is a link"),
        arguments("a device", lying("films/d.txt", "", e -> e.mode(0020666)), "is a device"),
        arguments("a pipe", lying("films/p.txt", "", e -> e.mode(0010666)), "is a pipe"),
        arguments("the same name twice", more("summary.md", "other"), "is there twice"),
        arguments("a case collision", more("SUMMARY.md", "other"), "cannot be told from"),
        arguments("a folder's collision", more("Allure-Report/a.txt", ""), "cannot be told from"),
        arguments("a file as a folder", more("summary.md/a.txt", "x"), "is a file and a folder"),
        arguments("a second public", more("Public/result.json", "{}"), "a second folder public"),
        arguments("an unknown kind", more("films/a.exe", "MZ"), "no run publishes"),
        arguments("a nested archive", more("films/42.zip", "PK"), "no run publishes"),
        arguments("a file that is not sealed", more("films/a.txt", "x"), "was added"),
        arguments("a page named like a picture", more("films/a.png", "<html>"), "is no PNG"),
        arguments("text that is none", more("films/a.txt", "a\0b"), "has a NUL"),
        arguments("an encrypted file", lying("films/a.txt", "x", e -> e.flags(1)), "is encrypted"),
        arguments("another method", lying("films/a.txt", "x", e -> e.method(12)), "other than"),
        arguments(
            "another name in its header",
            lying("films/a.txt", "x", e -> e.nameInHeader("films/b.sh0")),
            "another file by its own header"),
        arguments(
            "another size in its header",
            lying("films/a.txt", "x", e -> e.sizeInHeader(7)),
            "another file by its own header"),
        arguments(
            "a name in an extra field",
            lying("films/a.txt", "x", e -> e.extra("up\1\0x")),
            "more than one way"),
        arguments(
            "more bytes than it says",
            lying("films/a.txt", "0".repeat(1 << 22), e -> e.size(10)),
            "does not have the bytes"),
        arguments(
            "another sum",
            lying("films/a.txt", "x", e -> e.summedAs(RawZip.Entry.of("", new byte[0]))),
            "not have the bytes"),
        arguments(
            "a bomb", (UnaryOperator<RawZip>) zip -> zip.file("films/a.txt", zeros()), "as a bomb"),
        arguments(
            "a file that is too large",
            lying("films/a.txt", "x", e -> e.size(400L << 20)),
            "at most 335544320"),
        arguments(
            "too much in all",
            (UnaryOperator<RawZip>)
                zip ->
                    zip.file("films/a.txt", "x", e -> e.size(300L << 20))
                        .file("films/b.txt", "x", e -> e.size(310L << 20)),
            "bytes in all"));
  }

  private static byte[] zeros() {
    return new byte[8 << 20];
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("additions")
  void aParcelIsRefusedForOneFile(String what, UnaryOperator<RawZip> addition, String why)
      throws IOException {
    RawZip zip = addition.apply(Report.in(folder.resolve("run")).zip());
    assertThat(refused(zip.write(folder.resolve("a.zip"))).why()).as(what).contains(why);
  }

  private static Consumer<Map<String, byte[]>> put(String name, String content) {
    return files -> files.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** What is sealed as it should be, and still wrong. */
  static Stream<Arguments> contents() {
    return Stream.of(
        arguments("deep JSON", put("ctrf.json", "[".repeat(100_000)), "nesting depth"),
        arguments(
            "deep JSON in the result", put("result.json", "[".repeat(100_000)), "nesting depth"),
        arguments("JSON with a key twice", put("ctrf.json", "{\"a\":1,\"a\":2}"), "Duplicate"),
        arguments("two values of JSON", put("ctrf.json", "{} {}"), "goes on after"),
        arguments(
            "very much JSON", put("ctrf.json", "[" + "1,".repeat(2_000_000) + "1]"), "Token count"),
        arguments("no JSON", put("ctrf.json", "x"), "is no JSON"),
        arguments("a result of another shape", put("result.json", "{}"), "/version is missing"),
        arguments(
            "a result with more in it",
            put("result.json", Report.RESULT.replace("\"version\"", "\"evil\": 1, \"version\"")),
            "/evil is not known"),
        arguments(
            "a huge picture",
            (Consumer<Map<String, byte[]>>) files -> files.put("storyboard.png", huge()),
            "is a picture of"),
        arguments(
            "no result",
            (Consumer<Map<String, byte[]>>) files -> files.remove("result.json"),
            "is missing"));
  }

  private static byte[] huge() {
    byte[] picture = Report.PNG.clone();
    picture[16] = 0x7f;
    return picture;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contents")
  void aParcelIsRefusedForWhatIsInAFile(
      String what, Consumer<Map<String, byte[]>> change, String why) throws IOException {
    Path published = Report.in(folder.resolve("run"), change).published();
    assertThat(refused(published).why()).as(what).contains(why);
  }

  @Nested
  class RefusedAsAWhole {

    @Test
    void isWhatHasAHundredThousandEntries() throws IOException {
      RawZip zip = new RawZip();
      RawZip.Entry entry = RawZip.Entry.of("a.txt", new byte[0]);
      for (int i = 0; i < 100_000; i++) {
        zip.add(entry);
      }
      // the directory counts by 16 bits
      assertThat(refused(zip.write(folder.resolve("a.zip"))).why())
          .contains("has 34464 entries, and at most 20000");
    }

    @Test
    void isWhatHasBytesOfNoFile() throws IOException {
      Report report = Report.in(folder.resolve("run"));
      RawZip before = new RawZip().bytes(new byte[] {'M', 'Z'});
      report.files().forEach(before::file);
      assertThat(refused(before.write(folder.resolve("a.zip"))).why()).contains("leaves a gap");
      Path after = report.zip().write(folder.resolve("b.zip"), new byte[] {1});
      assertThat(refused(after).why()).contains("something follows its end");
    }

    @Test
    void isWhatIsNoZip() throws IOException {
      Path file = Files.writeString(folder.resolve("a.zip"), "<html>");
      assertThat(refused(file)).hasToString("the artifact: is no zip");
      Path link = Files.createSymbolicLink(folder.resolve("c.zip"), file);
      assertThat(refused(link).why()).contains("is no file");
    }

    @Test
    void isWhatTheManifestDoesNotKnow() throws IOException {
      Map<String, byte[]> files = Report.in(folder.resolve("run")).files();
      files.put("summary.md", "All hold, believe me".getBytes(StandardCharsets.UTF_8));
      RawZip zip = new RawZip();
      files.forEach(zip::file);
      assertThat(refused(zip.write(folder.resolve("a.zip"))).toString())
          .startsWith("summary.md: was changed");
    }

    @Test
    void isAComparisonWhoseResultNobodyHeldAgainstTheSchema() throws IOException {
      Path published =
          Report.in(
                  folder.resolve("run"),
                  "head",
                  files ->
                      files.put("head/result.json", Report.RESULT.getBytes(StandardCharsets.UTF_8)))
              .published();
      assertThat(refused(published).why()).contains("is a comparison");
      Path outside = Report.in(folder.resolve("other"), "../run", files -> {}).published();
      assertThat(refused(outside).why()).contains("its statement cannot be read");
    }

    @Test
    void isAnUnpackedFolderWithALink() throws IOException {
      Path published = Report.in(folder.resolve("run")).published();
      Path link = Files.createSymbolicLink(published.resolve("a.txt"), Path.of("/etc/passwd"));
      assertThat(refused(published)).hasToString("a.txt: is a link");
      Files.delete(link);
      Files.writeString(published.resolve("a.exe"), "MZ");
      assertThat(refused(published).file()).isEqualTo("a.exe");
    }

    @Test
    void isToldInPrintableWords() throws IOException {
      RawZip zip = Report.in(folder.resolve("run")).zip();
      zip.file("\u001b]0;owned\u0007" + "x".repeat(400), "");
      assertThat(refused(zip.write(folder.resolve("a.zip"))).file())
          .startsWith("?]0;owned?xxx")
          .hasSizeLessThan(130);
    }
  }

  @Nested
  class Taken {

    private void assertTaken(Path parcel, Report report) throws IOException {
      Opening opening = Parcel.open(parcel, into);
      assertThat(opening).isInstanceOf(Accepted.class);
      assertThat(((Accepted) opening).folder()).isEqualTo(into);
      assertThat(new Report(into.resolve("public")).files())
          .containsExactlyEntriesOf(report.files());
      try (Stream<Path> beside = Files.list(into.getParent())) {
        assertThat(beside).containsExactly(into);
      }
    }

    @Test
    void isWhatARunPublished() throws IOException {
      Report report = Report.in(folder.resolve("run"));
      assertTaken(report.zip().write(folder.resolve("a.zip")), report);
    }

    @Test
    void isWhatWasWrittenInAStream() throws IOException {
      Report report = Report.in(folder.resolve("run"));
      Path file = folder.resolve("a.zip");
      try (OutputStream out = Files.newOutputStream(file);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("allure-report/"));
        for (Map.Entry<String, byte[]> each : report.files().entrySet()) {
          zip.putNextEntry(new ZipEntry(each.getKey()));
          zip.write(each.getValue());
        }
      }
      assertTaken(file, report);
    }

    @Test
    void isAFolderThatSomebodyUnpacked() throws IOException {
      Report report = Report.in(folder.resolve("run"));
      assertTaken(report.published(), report);
    }

    /** A byte says when a file was written, or it is refused: no other change is possible. */
    @Test
    void isTheSameOrNothingWhateverByteIsChanged() throws IOException {
      Report report = Report.in(folder.resolve("run"));
      Path file = report.zip().write(folder.resolve("a.zip"));
      byte[] bytes = Files.readAllBytes(file);
      for (int at = 0; at < bytes.length; at += 61) {
        byte[] broken = bytes.clone();
        broken[at] ^= 0x41;
        Files.write(file, broken);
        Path target = folder.resolve("target/" + at);
        if (Parcel.open(file, target) instanceof Accepted) {
          assertThat(new Report(target.resolve("public")).files())
              .containsExactlyEntriesOf(report.files());
        }
      }
    }

    @Test
    void isNothingIntoAFolderThatIsThere() throws IOException {
      Path zip = Report.in(folder.resolve("run")).zip().write(folder.resolve("a.zip"));
      Files.createDirectories(into);
      assertThatThrownBy(() -> Parcel.open(zip, into))
          .isInstanceOf(FileAlreadyExistsException.class);
    }
  }

  /** Held against a whole validator, on results that are spoiled at every place in turn. */
  @Test
  void theSchemaIsReadAsAValidatorReadsIt() throws IOException {
    Schema published = Schema.read(Path.of("docs/result.schema.json"));
    ResultSchema ours = ResultSchema.read();
    JsonNode good = new ObjectMapper().readTree(Report.RESULT);
    ((ObjectNode) good).set("journeys", new ObjectMapper().readTree(JOURNEYS));
    assertThat(published.violations(good)).isEmpty();
    assertThat(ours.violation(good)).isEmpty();
    List<JsonNode> spoiled = new ArrayList<>();
    spoil(good, good, spoiled);
    assertThat(spoiled).hasSizeGreaterThan(100);
    for (JsonNode each : spoiled) {
      assertThat(ours.violation(each).isPresent())
          .as(each + " " + published.violations(each))
          .isEqualTo(!published.violations(each).isEmpty());
    }
  }

  /** Each field in turn is removed, emptied, renamed, and made another type. */
  private static void spoil(JsonNode root, JsonNode at, List<JsonNode> all) {
    if (at instanceof ObjectNode object) {
      for (String name : object.propertyStream().map(Map.Entry::getKey).toList()) {
        JsonNode value = object.get(name);
        object.remove(name);
        all.add(root.deepCopy());
        for (JsonNode other : OTHERS) {
          object.set(name, other);
          all.add(root.deepCopy());
        }
        object.set(name, value);
        spoil(root, value, all);
      }
      object.put("novel", 1);
      all.add(root.deepCopy());
      object.remove("novel");
    }
    at.valueStream().filter(each -> at.isArray()).forEach(each -> spoil(root, each, all));
  }

  private static final List<JsonNode> OTHERS =
      List.of(
          new ObjectMapper().getNodeFactory().textNode(""),
          new ObjectMapper().getNodeFactory().textNode("PASSED"),
          new ObjectMapper().getNodeFactory().numberNode(-1),
          new ObjectMapper().getNodeFactory().numberNode(1.5),
          new ObjectMapper().getNodeFactory().booleanNode(true),
          new ObjectMapper().getNodeFactory().arrayNode(),
          new ObjectMapper().getNodeFactory().objectNode());

  private static final String JOURNEYS =
      """
      [{"id": "pay", "title": "Pay", "file": "journeys/pay.md", "stage": "idea", "severity": "minor", "tags": ["a"],
        "verdict": "FAILED", "flaky": false, "attempt": 2, "cause": "promise broken", "reason": "no", "browser": "",
        "started": "2026-11-21T10:00:00Z", "tookMs": 1, "always": [],
        "steps": [{"title": "step 1", "intent": "Pay", "place": "journeys/pay.md:3", "verdict": "NOT_REACHED",
          "reasons": [], "tookMs": 0, "always": [],
          "actions": [{"action": "click", "by": "plain", "outcome": "DONE", "detail": "", "tookMs": 1}],
          "asked": [{"model": "m", "purpose": "act", "input": 1, "cached": 0, "output": 1, "dollars": 0.1, "tookMs": 1}],
          "expectations": [{"text": "t", "place": "journeys/pay.md:4", "verdict": "FAILED", "weak": false,
            "check": "c", "by": "plain", "expected": "e", "saw": "s"}]}],
        "others": [{"attempt": 1, "verdict": "PASSED", "reason": "", "browser": "", "started": "2026-11-21T10:00:00Z",
          "tookMs": 1, "steps": [], "always": []}]}]
      """;
}
