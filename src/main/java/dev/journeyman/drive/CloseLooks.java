package dev.journeyman.drive;

import dev.journeyman.check.Finding;
import dev.journeyman.check.Memory;
import dev.journeyman.check.Scene;
import dev.journeyman.check.SoFar;
import dev.journeyman.surface.Flaw;
import dev.journeyman.surface.Inspected;
import dev.journeyman.surface.Inspection;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Close looks at the pages of one journey: each kind once for each state of a page. */
final class CloseLooks {

  private final Surface surface;
  private final Map<Inspection, Inspected> known = new HashMap<>();
  private final List<Flaw> told = new ArrayList<>();
  private Sight seen = Sight.NOTHING;

  CloseLooks(Surface surface) {
    this.surface = surface;
  }

  /** The page of this moment, for checks. */
  Scene scene(Sight sight, Memory memory, SoFar soFar) {
    return new Scene(sight, memory, inspection -> Optional.of(at(sight, inspection)), soFar);
  }

  private Inspected at(Sight sight, Inspection inspection) {
    if (sight.isBlank() || sight.url().startsWith("chrome-error:")) {
      return new Inspected("no page", List.of());
    }
    if (!sight.quiet().equals(seen)) {
      known.clear();
      seen = sight.quiet();
    }
    Inspected inspected = known.get(inspection);
    // how quickly a page answers changes without a sign on it
    if (inspected == null || inspection instanceof Inspection.Speed) {
      inspected = surface.inspect(inspection);
      known.put(inspection, inspected);
    }
    return inspected;
  }

  /** The flaws that no step has shown before. */
  List<Flaw> fresh(Finding finding) {
    List<Flaw> fresh =
        finding.flaws().stream().filter(f -> told.stream().noneMatch(f::isSameAs)).toList();
    told.addAll(fresh);
    return fresh;
  }
}
