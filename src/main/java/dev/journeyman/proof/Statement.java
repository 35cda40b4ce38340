package dev.journeyman.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.journeyman.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An in-toto statement (v1) with the test-result predicate (v0.1).
 *
 * @param subject the manifest first, then the commit
 */
record Statement(
    @JsonProperty("_type") String type,
    List<Descriptor> subject,
    String predicateType,
    Predicate predicate) {

  static final String TYPE = "https://in-toto.io/Statement/v1";
  static final String TEST_RESULT = "https://in-toto.io/attestation/test-result/v0.1";

  static final String JOURNAL = "journal.jsonl";
  static final String DIRTY = "dirty";
  static final String JOURNEY = "journey";
  static final String VERDICT = "verdict";

  Statement {
    subject = List.copyOf(subject);
  }

  /**
   * How the journeys ended, in the words of the predicate, which knows no third verdict: what was
   * blocked is among the failed.
   *
   * @param configuration what the result came from
   * @param url the page of the build that it came from
   */
  record Predicate(
      String result,
      List<Descriptor> configuration,
      Optional<String> url,
      List<String> passedTests,
      List<String> warnedTests,
      List<String> failedTests) {
    Predicate {
      configuration = List.copyOf(configuration);
      passedTests = List.copyOf(passedTests);
      warnedTests = List.copyOf(warnedTests);
      failedTests = List.copyOf(failedTests);
    }

    static Predicate of(
        Map<String, Verdict> verdicts, List<Descriptor> configuration, Optional<String> url) {
      List<String> passed =
          verdicts.keySet().stream().filter(j -> verdicts.get(j) == Verdict.PASSED).toList();
      List<String> failed = verdicts.keySet().stream().filter(j -> !passed.contains(j)).toList();
      boolean held = Verdict.of(verdicts.values()) == Verdict.PASSED;
      return new Predicate(
          held ? "PASSED" : "FAILED", configuration, url, passed, List.of(), failed);
    }
  }

  static Statement of(List<Descriptor> subject, Predicate predicate) {
    return new Statement(TYPE, subject, TEST_RESULT, predicate);
  }

  Optional<Descriptor> checkout() {
    return subject.stream().filter(s -> s.gitCommit().isPresent()).findFirst();
  }

  Optional<String> commit() {
    return checkout().flatMap(Descriptor::gitCommit);
  }

  boolean isDirty() {
    return checkout().flatMap(s -> s.note(DIRTY)).equals(Optional.of("true"));
  }

  /** The hash of a thing among the subjects or the configuration. */
  Optional<String> hashOf(String name) {
    return Stream.concat(subject.stream(), predicate.configuration().stream())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .flatMap(Descriptor::sha256);
  }

  /** The verdict on each journey by its id. */
  Map<String, Verdict> verdicts() {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (Descriptor each : predicate.configuration()) {
      Optional<String> journey = each.note(JOURNEY);
      journey.ifPresent(id -> verdicts.put(id, Verdict.valueOf(each.note(VERDICT).orElse("none"))));
    }
    return verdicts;
  }
}
