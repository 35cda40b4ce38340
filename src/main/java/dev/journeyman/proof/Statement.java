package dev.journeyman.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
  static final String FLAKY = "flaky";
  static final String PART = "part";

  /** It becomes the name of a folder. */
  private static final Pattern PART_NAME = Pattern.compile("[A-Za-z0-9_-]{0,60}");

  Statement {
    subject = List.copyOf(subject);
  }

  /**
   * How the journeys ended, in the words of the predicate, which knows no third verdict: what was
   * blocked is among the failed, and what is flaky is warned of.
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
        Map<String, Ending> endings, List<Descriptor> configuration, Optional<String> url) {
      boolean held = Verdict.of(Ending.verdicts(endings).values()) == Verdict.PASSED;
      boolean flaky = endings.values().stream().anyMatch(Ending::flaky);
      return new Predicate(
          !held ? "FAILED" : flaky ? "WARNED" : "PASSED",
          configuration,
          url,
          those(endings, e -> e.verdict() == Verdict.PASSED && !e.flaky()),
          those(endings, Ending::flaky),
          those(endings, e -> e.verdict() != Verdict.PASSED));
    }

    /** In the order of their names: workers begin journeys in another order each time. */
    private static List<String> those(
        Map<String, Ending> endings, java.util.function.Predicate<Ending> wanted) {
      return endings.keySet().stream().filter(id -> wanted.test(endings.get(id))).sorted().toList();
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

  /** The folder of what is published in which the result lies; empty where it is all of it. */
  String part() {
    String part = configuration(Claims.TOOL).flatMap(it -> it.note(PART)).orElse("");
    if (!PART_NAME.matcher(part).matches()) {
      throw new IllegalArgumentException("\"" + part + "\" is no name of a part");
    }
    return part;
  }

  /** A thing that the result came from. */
  Optional<Descriptor> configuration(String name) {
    return predicate.configuration().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** The hash of a thing among the subjects or the configuration. */
  Optional<String> hashOf(String name) {
    return Stream.concat(subject.stream(), predicate.configuration().stream())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .flatMap(Descriptor::sha256);
  }

  /** How each journey ended, by its id. */
  Map<String, Ending> endings() {
    Map<String, Ending> endings = new LinkedHashMap<>();
    for (Descriptor each : predicate.configuration()) {
      each.note(JOURNEY).ifPresent(id -> endings.put(id, Ending.noted(each)));
    }
    return endings;
  }

  /**
   * How a journey ended.
   *
   * @param flaky whether it passed only when it was tried again
   */
  record Ending(Verdict verdict, boolean flaky) {
    Ending {
      if (flaky && verdict != Verdict.PASSED) {
        throw new IllegalArgumentException("flaky and " + verdict);
      }
    }

    static Ending of(JourneyVerdict ruled) {
      return new Ending(ruled.verdict(), ruled.isFlaky());
    }

    private static Ending noted(Descriptor journey) {
      return new Ending(
          Verdict.valueOf(journey.note(VERDICT).orElse("none")),
          journey.note(FLAKY).equals(Optional.of("true")));
    }

    Descriptor noteOn(Descriptor journey) {
      Descriptor noted = journey.noting(VERDICT, verdict.name());
      return flaky ? noted.noting(FLAKY, "true") : noted;
    }

    static Map<String, Verdict> verdicts(Map<String, Ending> endings) {
      Map<String, Verdict> verdicts = new LinkedHashMap<>();
      endings.forEach((id, ending) -> verdicts.put(id, ending.verdict));
      return verdicts;
    }

    @Override
    public String toString() {
      return flaky ? verdict + " (flaky)" : verdict.name();
    }
  }
}
