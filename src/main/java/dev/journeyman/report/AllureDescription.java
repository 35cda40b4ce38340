package dev.journeyman.report;

import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.StepVerdict;
import java.util.List;
import java.util.Optional;

/**
 * What Allure shows of a test before anything is clicked: how real the thing is, and where it did
 * not pass, what was promised, what was seen, and the picture of it. The only HTML that we write;
 * all text in it is escaped.
 */
final class AllureDescription {

  private final Ruled journey;
  private final Attachments attachments;

  AllureDescription(Ruled journey, Attachments attachments) {
    this.journey = journey;
    this.attachments = attachments;
  }

  String html() {
    StringBuilder html = new StringBuilder();
    journey
        .matter()
        .stage()
        .ifPresent(stage -> html.append("<p>Stage: <b>" + stage.text() + "</b></p>"));
    if (journey.cause().isPresent()) {
      html.append("<table>");
      journey.story().forEach(told -> html.append(row(told)));
      html.append("</table>").append(picture());
    } else {
      html.append("<p>Journey: <code>" + Plain.html(journey.plan().file()) + "</code></p>");
    }
    return html.append(others()).append(weak()).toString();
  }

  private String others() {
    if (journey.others().isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder();
    if (journey.verdict().isFlaky()) {
      html.append("<p><b>Flaky: passed only on attempt " + journey.attempt() + "</b></p>");
    }
    for (Ruled other : journey.others()) {
      html.append("<p>" + Plain.html(other.ending() + ": " + other.verdict().reason()) + "</p>");
    }
    return html.toString();
  }

  private static String row(Told told) {
    String text = Plain.html(told.text());
    return "<tr><td>"
        + told.label()
        + "&emsp;</td><td>"
        + (told.label().equals("Seen") ? "<b>" + text + "</b>" : text)
        + "</td></tr>";
  }

  private String picture() {
    return journey
        .decisive()
        .flatMap(step -> journey.evidence().step(step.index()))
        .flatMap(this::first)
        .map(jpeg -> "<p><img width=\"100%\" src=\"data:image/jpeg;base64," + jpeg + "\"></p>")
        .orElse("");
  }

  private Optional<String> first(StepEvidence step) {
    return attachments.firstPicture(journey, step);
  }

  private String weak() {
    List<String> weak =
        journey.verdict().steps().stream()
            .map(StepVerdict::expectations)
            .flatMap(List::stream)
            .filter(ExpectationVerdict::weak)
            .map(e -> "<li>" + Plain.html(e.expectation().text()) + "</li>")
            .toList();
    return weak.isEmpty()
        ? ""
        : "<p>Weak, for it held before its step too:</p><ul>" + String.join("", weak) + "</ul>";
  }
}
