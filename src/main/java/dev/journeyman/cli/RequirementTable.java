package dev.journeyman.cli;

import dev.journeyman.cli.Console.Tone;
import dev.journeyman.requirement.Ledger;
import dev.journeyman.requirement.Standing;
import dev.journeyman.requirement.Standing.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the requirements of a project stand, as people and programs are told it. */
record RequirementTable(Ledger ledger) {

  List<String> lines(Console console) {
    if (ledger.standings().isEmpty() && ledger.lost().isEmpty()) {
      return List.of();
    }
    Table table = new Table("REQUIREMENT", "STANDS", "PROVEN BY, OR WHY NOT", "TEXT");
    for (Standing standing : ledger.standings()) {
      table.add(
          Console.plain(standing.requirement().label()),
          word(standing.state()),
          Console.plain(reason(standing)),
          Console.plain(standing.requirement().text()));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.set(0, console.in(Tone.QUIET, lines.get(0)));
    ledger.lost().forEach(line -> lines.add(console.in(Tone.UNSURE, Console.plain(line))));
    lines.add("");
    lines.add(total());
    return lines;
  }

  private String total() {
    return RunSummary.count(ledger.standings().size(), "requirement")
        + ", "
        + ledger.count(State.PROVEN)
        + " proven, "
        + ledger.count(State.OWED)
        + " owed, "
        + ledger.count(State.STALE)
        + " stale";
  }

  private static String reason(Standing standing) {
    return standing.state() == State.PROVEN
        ? String.join(", ", standing.journeys())
        : standing.why();
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** Adds what programs read to the object of a status. */
  void addTo(Map<String, Object> object) {
    object.put("requirements", ledger.standings().stream().map(RequirementTable::object).toList());
    Map<String, Object> totals = new LinkedHashMap<>();
    for (State state : State.values()) {
      totals.put(word(state), ledger.count(state));
    }
    object.put("requirementTotals", totals);
    object.put("lostCitations", ledger.lost());
  }

  private static Map<String, Object> object(Standing standing) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", standing.requirement().file());
    object.put("line", standing.requirement().line());
    object.put("hash", standing.requirement().hash());
    object.put("text", standing.requirement().text());
    object.put("path", standing.requirement().path());
    object.put("state", word(standing.state()));
    object.put("why", standing.why());
    object.put("journeys", standing.journeys());
    object.put("drafts", standing.drafts());
    return object;
  }
}
