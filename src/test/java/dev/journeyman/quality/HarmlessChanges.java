package dev.journeyman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.demo.Change;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Walks every journey with every harmless change of the shop and writes {@code
 * docs/harmless-changes.md}: {@code mvn -B test -Dtest=HarmlessChanges}.
 */
final class HarmlessChanges {

  @Test
  void noJourneyFailsOnAny() throws IOException {
    Map<Trial, List<JourneyVerdict>> live =
        Trials.run(Arrays.stream(Change.values()).map(c -> Trial.of(c, Set.of())).toList());
    Map<Trial, List<JourneyVerdict>> replayed =
        Trials.run(live.keySet().stream().map(Trial::replayed).toList());
    List<ChangeRow> rows =
        live.entrySet().stream()
            .map(
                each ->
                    new ChangeRow(
                        each.getKey().changes().iterator().next(),
                        each.getValue(),
                        replayed.getOrDefault(each.getKey().replayed(), List.of())))
            .toList();
    new ChangesTable(rows).write();
    assertThat(rows.stream().flatMap(HarmlessChanges::failures).toList()).isEmpty();
  }

  private static Stream<String> failures(ChangeRow row) {
    return Stream.concat(row.live().stream(), row.replayed().stream())
        .filter(verdict -> verdict.verdict() == Verdict.FAILED)
        .map(each -> row.change().id() + ": " + each.plan().journey() + ", " + each.reason());
  }
}
