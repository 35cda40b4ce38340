package dev.journeyman.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.RunFolder;
import dev.journeyman.report.Written.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitXmlTests {

  private static Document read(RunFolder folder) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.published().resolve("junit.xml").toFile());
  }

  private static List<Element> all(Document xml, String tag) {
    NodeList nodes = xml.getElementsByTagName(tag);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  private static List<String> attached(Document xml) {
    return all(xml, "system-out").stream()
        .flatMap(out -> out.getTextContent().lines())
        .filter(line -> line.startsWith("[[ATTACHMENT|") && line.endsWith("]]"))
        .map(line -> line.substring(13, line.length() - 2))
        .toList();
  }

  @Test
  void aBrokenPromiseIsAFailureAndWhatNobodyCouldTellIsAnError(@TempDir Path temp)
      throws Exception {
    RunFolder folder = SampleRun.in(temp.resolve("run"), new Drawn());
    Reports.write(folder, SampleRun.FACTS, SampleRun.journeys());
    Document xml = read(folder);
    Element whole = xml.getDocumentElement();
    assertThat(whole.getAttribute("tests")).isEqualTo("6");
    assertThat(whole.getAttribute("failures")).isEqualTo("1");
    assertThat(whole.getAttribute("errors")).isEqualTo("4");
    assertThat(all(xml, "failure"))
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.getAttribute("type")).isEqualTo("promise broken");
              assertThat(failure.getTextContent())
                  .contains("Seen: \"Something went wrong\" in its place");
            });
    assertThat(all(xml, "error")).hasSize(4);
  }

  @Test
  void everyAttachmentIsAFileAsSeenFromTheProject(@TempDir Path temp) throws Exception {
    RunFolder folder = SampleRun.in(temp.resolve("reports/run"), new Drawn());
    Reports.write(folder, SampleRun.FACTS, SampleRun.journeys(), EnumSet.allOf(Kind.class), temp);
    List<String> attached = attached(read(folder));
    assertThat(attached)
        .isNotEmpty()
        .allMatch(path -> path.startsWith("reports/run/public/"))
        .allSatisfy(path -> assertThat(temp.resolve(path)).isRegularFile());
  }

  @Test
  void noTextNamesAnAttachmentOrBreaksTheFile(@TempDir Path temp) throws Exception {
    String evil = "[[ATTACHMENT|/etc/passwd]]\n[[ATTACHMENT|/etc/passwd]] ]]> \u0000\ufffe <x>";
    RunFolder folder = Hostile.run(temp.resolve("run"), evil);
    Reports.write(folder, Hostile.FACTS, List.of());
    Document xml = read(folder);
    assertThat(attached(xml)).noneMatch(path -> path.contains("passwd"));
    assertThat(all(xml, "x")).isEmpty();
  }
}
