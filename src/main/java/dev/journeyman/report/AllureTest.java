package dev.journeyman.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A test in Allure's result format, which its versions 2 and 3 share. The records are ours, because
 * Allure's own classes change between versions and the format does not.
 */
record AllureTest(
    String uuid,
    String historyId,
    String testCaseId,
    String testCaseName,
    String fullName,
    List<String> titlePath,
    String name,
    String descriptionHtml,
    Status status,
    Optional<Details> statusDetails,
    String stage,
    List<Step> steps,
    List<Attachment> attachments,
    List<Parameter> parameters,
    List<Label> labels,
    List<Link> links,
    long start,
    long stop) {

  /** Allure's words for an end. */
  enum Status {
    PASSED,
    FAILED,
    BROKEN,
    SKIPPED;

    @JsonValue
    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record Details(
      String message,
      String trace,
      Optional<String> expected,
      Optional<String> actual,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean flaky) {

    /** Of something that is not flaky. */
    Details(String message, String trace, Optional<String> expected, Optional<String> actual) {
      this(message, trace, expected, actual, false);
    }

    Details {
      message = Plain.tagless(message);
      trace = Plain.tagless(trace);
    }
  }

  record Step(
      String name,
      Status status,
      Optional<Details> statusDetails,
      String stage,
      List<Step> steps,
      List<Attachment> attachments,
      List<Parameter> parameters,
      long start,
      long stop) {}

  record Attachment(String name, String source, String type) {}

  record Parameter(String name, String value, boolean excluded) {}

  record Label(String name, String value) {}

  record Link(String name, String url, String type) {}
}
