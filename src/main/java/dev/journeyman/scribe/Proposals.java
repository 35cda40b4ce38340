package dev.journeyman.scribe;

import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.check.Finding;
import dev.journeyman.check.Memory;
import dev.journeyman.check.Scene;
import dev.journeyman.surface.Sight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What could be expected of a step: what is true after it and was not before, the best first. */
final class Proposals {

  private static final Pattern QUOTE = Pattern.compile("[\"\u201c](.+?)[\"\u201d]");
  private static final int MOST_TRIED = 40;
  private static final int MOST = 3;

  private Proposals() {}

  static List<Proposal> of(List<Clause> clauses, Sight after) {
    Sight before = clauses.get(0).before().quiet();
    List<Proposal> ideas = new ArrayList<>(Difference.ideas(clauses, before, after));
    ideas.sort(Comparator.comparingInt(Proposal::worth).reversed());
    Map<String, Proposal> held = new LinkedHashMap<>();
    for (Proposal idea : ideas.stream().limit(MOST_TRIED).toList()) {
      boolean good = !held.containsKey(idea.text()) && becameTrue(idea.text(), before, after);
      if (good && held.values().stream().noneMatch(h -> saysTheSame(h, idea))) {
        held.put(idea.text(), idea);
      }
      if (held.size() == MOST) {
        break;
      }
    }
    return List.copyOf(held.values());
  }

  /** What one sentence quotes, another need not quote again. */
  private static boolean saysTheSame(Proposal one, Proposal other) {
    List<String> own = quotes(other.text());
    return !own.isEmpty() && quotes(one.text()).contains(own.get(own.size() - 1));
  }

  private static List<String> quotes(String sentence) {
    return QUOTE.matcher(sentence).results().map(m -> m.group(1)).toList();
  }

  private static boolean becameTrue(String text, Sight before, Sight after) {
    return holds(text, after) && (text.contains(" is still ") || !holds(text, before));
  }

  static boolean holds(String text, Sight sight) {
    return finding(text, sight).filter(Finding::isHeld).isPresent();
  }

  private static Optional<Finding> finding(String text, Sight sight) {
    return PlainBrain.expectation(text) instanceof Interpretation.Understood understood
        ? Optional.of(understood.check().on(new Scene(sight, new Memory())))
        : Optional.empty();
  }
}
