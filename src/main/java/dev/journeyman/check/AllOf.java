package dev.journeyman.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several checks that one sentence joined: all must hold on the same sight. */
public record AllOf(List<Check> checks) implements Check {

  public AllOf {
    checks = List.copyOf(checks);
  }

  @Override
  public Finding on(Scene scene) {
    return together(checks.stream().map(c -> c.on(scene)).toList());
  }

  /** What several checks saw, as one. */
  public static Finding together(List<Finding> findings) {
    if (findings.size() == 1) {
      return findings.get(0);
    }
    return findings.stream()
        .filter(f -> f.result() == Finding.Result.BROKEN)
        .reduce(AllOf::both)
        .or(() -> findings.stream().filter(f -> !f.isHeld()).findFirst())
        .orElseGet(() -> all(findings));
  }

  /** The first that broke; the flaws of all, since each is to be mended. */
  private static Finding both(Finding first, Finding next) {
    return first.flaws().isEmpty() || next.flaws().isEmpty()
        ? first
        : Finding.flawed(
            first.expected() + " and " + next.expected(),
            Stream.concat(first.flaws().stream(), next.flaws().stream()).toList());
  }

  private static Finding all(List<Finding> findings) {
    return new Finding(
        Finding.Result.HELD,
        findings.stream().map(Finding::expected).collect(Collectors.joining(" and ")),
        findings.stream().map(Finding::saw).collect(Collectors.joining(" and ")),
        findings.get(0).where());
  }

  @Override
  public List<Check> parts() {
    return checks.stream().flatMap(c -> c.parts().stream()).toList();
  }

  @Override
  public boolean isOfSight() {
    return checks.stream().allMatch(Check::isOfSight);
  }

  @Override
  public String describe() {
    return checks.stream().map(Check::describe).collect(Collectors.joining("; "));
  }

  @Override
  public String inWords() {
    return checks.stream().map(Check::inWords).collect(Collectors.joining(", and "));
  }
}
