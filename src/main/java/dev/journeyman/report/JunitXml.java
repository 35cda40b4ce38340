package dev.journeyman.report;

import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml}, which every build server reads: a suite for each folder of journeys, {@code
 * failure} where the app broke a promise, {@code error} where we could not tell.
 */
final class JunitXml {

  /** What XML cannot hold, not even escaped. */
  private static final Pattern UNFIT =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;
  private final Proofs proofs;

  private JunitXml(XMLStreamWriter xml, Proofs proofs) {
    this.xml = xml;
    this.proofs = proofs;
  }

  static void write(List<Ruled> journeys, RunFacts run, Proofs proofs, Path file)
      throws IOException {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new JunitXml(xml, proofs).run(journeys, run);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("The journeys could not be told in XML", e);
    }
    Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
  }

  private void run(List<Ruled> journeys, RunFacts run) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    start("testsuites", counts(journeys, "Journeyman", run.took()));
    Map<String, List<Ruled>> suites =
        journeys.stream()
            .collect(
                Collectors.groupingBy(JunitXml::suite, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Ruled>> suite : suites.entrySet()) {
      suite(suite.getKey(), suite.getValue(), run);
    }
    end();
    xml.writeEndDocument();
  }

  /** {@code journeys.checkout} for {@code journeys/checkout/guest.md}. */
  private static String suite(Ruled journey) {
    String folders = journey.plan().file().replaceFirst("[/\\\\]?[^/\\\\]*$", "");
    return folders.isEmpty() ? "journeys" : folders.replaceAll("[/\\\\]+", ".");
  }

  private void suite(String name, List<Ruled> journeys, RunFacts run) throws XMLStreamException {
    Duration took = journeys.stream().map(JunitXml::took).reduce(Duration.ZERO, Duration::plus);
    Map<String, String> attributes = counts(journeys, name, took);
    attributes.put("timestamp", run.started().toString());
    start("testsuite", attributes);
    properties(run.environment());
    for (Ruled journey : journeys) {
      journey(name, journey);
    }
    end();
  }

  private static Map<String, String> counts(List<Ruled> journeys, String name, Duration took) {
    Map<String, String> counts = new LinkedHashMap<>();
    counts.put("name", name);
    counts.put("tests", String.valueOf(journeys.size()));
    counts.put("failures", count(journeys, Verdict.FAILED));
    counts.put("errors", count(journeys, Verdict.BLOCKED));
    counts.put("skipped", "0");
    counts.put("time", seconds(took));
    return counts;
  }

  private static String count(List<Ruled> journeys, Verdict verdict) {
    return String.valueOf(journeys.stream().filter(j -> j.is(verdict)).count());
  }

  private void journey(String suite, Ruled journey) throws XMLStreamException {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", journey.title());
    attributes.put("classname", suite);
    attributes.put("file", journey.plan().file());
    attributes.put("time", seconds(took(journey)));
    start("testcase", attributes);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("id", journey.plan().journey());
    journey.matter().stage().ifPresent(stage -> facts.put("stage", stage.text()));
    journey.matter().owner().ifPresent(owner -> facts.put("owner", owner));
    properties(facts);
    if (!journey.is(Verdict.PASSED)) {
      String element = journey.is(Verdict.FAILED) ? "failure" : "error";
      Map<String, String> why = new LinkedHashMap<>();
      why.put("message", journey.verdict().reason());
      why.put("type", journey.cause().map(Cause::title).orElse(""));
      start(element, why);
      text(story(journey));
      end();
    }
    out(journey);
    end();
  }

  private static String story(Ruled journey) {
    return journey.story().stream()
        .map(told -> told.label() + ": " + Plain.line(told.text()))
        .collect(Collectors.joining("\n"));
  }

  /** Each attachment on a line of its own: so GitLab and Jenkins find them. */
  private void out(Ruled journey) throws XMLStreamException {
    List<String> lines = new ArrayList<>();
    journey
        .verdict()
        .steps()
        .forEach(
            s ->
                lines.add(
                    Sign.of(s.verdict()).word()
                        + ", "
                        + s.step().title()
                        + ": "
                        + harmless(s.step().intent())));
    proofs.of(journey).forEach(proof -> lines.add("[[ATTACHMENT|" + proof.path() + "]]"));
    start("system-out", Map.of());
    text(String.join("\n", lines));
    end();
  }

  /** A text that names an attachment would have the build server publish that file. */
  private static String harmless(String text) {
    return Plain.line(text).replace("[[", "[\u200b[");
  }

  private void properties(Map<String, String> facts) throws XMLStreamException {
    if (facts.isEmpty()) {
      return;
    }
    start("properties", Map.of());
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      Map<String, String> property = new LinkedHashMap<>();
      property.put("name", fact.getKey());
      property.put("value", fact.getValue());
      start("property", property);
      end();
    }
    end();
  }

  private void start(String element, Map<String, String> attributes) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      xml.writeAttribute(attribute.getKey(), fit(Plain.line(attribute.getValue())));
    }
  }

  private void text(String text) throws XMLStreamException {
    xml.writeCharacters(fit(text));
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  private static String fit(String text) {
    return UNFIT.matcher(text).replaceAll("\ufffd");
  }

  private static Duration took(Ruled journey) {
    return Duration.between(journey.evidence().began(), Clocked.end(journey.evidence()));
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0);
  }
}
