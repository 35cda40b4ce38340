package dev.journeyman.check;

import java.util.List;
import java.util.stream.Collectors;

/** Several checks that one sentence joined: all must hold on the same sight. */
public record AllOf(List<Check> checks) implements Check {

  public AllOf {
    checks = List.copyOf(checks);
  }

  @Override
  public Finding on(Scene scene) {
    List<Finding> findings = checks.stream().map(c -> c.on(scene)).toList();
    return findings.stream()
        .filter(f -> f.result() == Finding.Result.BROKEN)
        .findFirst()
        .or(() -> findings.stream().filter(f -> !f.isHeld()).findFirst())
        .orElseGet(() -> all(findings));
  }

  private static Finding all(List<Finding> findings) {
    return new Finding(
        Finding.Result.HELD,
        findings.stream().map(Finding::expected).collect(Collectors.joining(" and ")),
        findings.stream().map(Finding::saw).collect(Collectors.joining(" and ")),
        findings.get(0).where());
  }

  @Override
  public String describe() {
    return checks.stream().map(Check::describe).collect(Collectors.joining("; "));
  }
}
