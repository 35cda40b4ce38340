package dev.journeyman.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.proof.Statement.Ending;
import dev.journeyman.proof.Statement.Predicate;
import dev.journeyman.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PredicateTests {

  private static Predicate of(String first, String second) {
    Map<String, Ending> endings = new LinkedHashMap<>();
    endings.put(first, new Ending(Verdict.PASSED, false));
    endings.put(second, new Ending(Verdict.PASSED, false));
    return Predicate.of(endings, List.of(), Optional.empty());
  }

  @Test
  void saysTheSameWhicheverJourneyWasBegunFirst() {
    assertThat(of("buy", "arrange")).isEqualTo(of("arrange", "buy"));
    assertThat(of("buy", "arrange").passedTests()).containsExactly("arrange", "buy");
  }
}
