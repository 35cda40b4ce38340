package dev.journeyman.cli;

import dev.journeyman.cli.Console.Tone;
import dev.journeyman.history.PastWalk;
import dev.journeyman.run.RecordingState;
import dev.journeyman.run.RecordingState.Fresh;
import dev.journeyman.run.RecordingState.Partial;
import dev.journeyman.run.RecordingState.Stale;
import dev.journeyman.run.RecordingState.Unread;
import dev.journeyman.run.Status;
import dev.journeyman.run.Status.Proof;
import dev.journeyman.run.Status.Standing;
import dev.journeyman.source.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the journeys stand, as people and programs are told it. */
record StatusTable(Status status, Instant now) {

  List<String> lines(Console console) {
    Table table =
        new Table("JOURNEY", "LAST", "AGO", "PROVEN AT", "FLAKY", "RECORDING", "STAGE", "OWNER");
    for (Standing standing : status.journeys()) {
      table.add(
          Console.plain(standing.id()),
          standing.last().map(last -> last.verdict().name()).orElse("never run"),
          standing.last().map(last -> ago(last.at())).orElse(""),
          proven(standing),
          flaky(standing),
          recording(standing.recording()),
          standing.stage().orElse(""),
          Console.plain(standing.owner().orElse("")));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.set(0, console.in(Tone.QUIET, lines.get(0)));
    lines.add("");
    lines.add(total());
    return lines;
  }

  private String total() {
    long proven = status.journeys().stream().filter(s -> status.proof(s) == Proof.HEAD).count();
    String journeys = RunSummary.count(status.journeys().size(), "journey");
    return status
        .head()
        .map(head -> journeys + ", " + proven + " proven at HEAD (" + brief(head) + ")")
        .orElse(journeys);
  }

  private String proven(Standing standing) {
    return switch (status.proof(standing)) {
      case NEVER -> "never";
      case NO_COMMIT ->
          standing.passed().flatMap(PastWalk::commit).map(c -> brief(c) + "+").orElse("unknown");
      case EARLIER_COMMIT ->
          standing.passed().flatMap(PastWalk::commit).map(StatusTable::brief).orElse("unknown");
      case HEAD -> "HEAD";
    };
  }

  private static String flaky(Standing standing) {
    return standing.flakes().judged() == 0
        ? ""
        : standing.flakes().percent() + "% of " + standing.flakes().judged();
  }

  private static String recording(RecordingState state) {
    if (state instanceof Stale stale) {
      return "stale at " + stale.step();
    }
    if (state instanceof Partial partial) {
      return "ends before " + partial.step();
    }
    return name(state);
  }

  private static String name(RecordingState state) {
    if (state instanceof Fresh) {
      return "fresh";
    }
    if (state instanceof Stale) {
      return "stale";
    }
    if (state instanceof Partial) {
      return "partial";
    }
    return state instanceof Unread ? "unread" : "none";
  }

  private static String brief(String commit) {
    return commit.substring(0, Math.min(7, commit.length()));
  }

  private String ago(Instant then) {
    Duration past = Duration.between(then, now);
    if (past.toMinutes() < 1) {
      return "now";
    }
    if (past.toHours() < 1) {
      return past.toMinutes() + " min";
    }
    return past.toDays() < 1 ? past.toHours() + " h" : past.toDays() + " d";
  }

  Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    status.head().ifPresent(head -> object.put("head", head));
    object.put("journeys", status.journeys().stream().map(this::object).toList());
    new RequirementTable(status.requirements()).addTo(object);
    object.put("problems", status.problems().stream().map(Problem::toString).toList());
    return object;
  }

  private Map<String, Object> object(Standing standing) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", standing.id());
    object.put("title", standing.title());
    object.put("file", standing.file());
    standing.stage().ifPresent(stage -> object.put("stage", stage));
    standing.owner().ifPresent(owner -> object.put("owner", owner));
    object.put("recording", recordingObject(standing.recording()));
    standing.last().ifPresent(last -> object.put("last", object(last)));
    standing.passed().ifPresent(passed -> object.put("proven", object(passed)));
    object.put("proof", status.proof(standing).name().toLowerCase(Locale.ROOT).replace('_', '-'));
    object.put(
        "flakes", Map.of("flaky", standing.flakes().flaky(), "judged", standing.flakes().judged()));
    return object;
  }

  private static Map<String, Object> recordingObject(RecordingState state) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("state", name(state));
    if (state instanceof Stale stale) {
      object.put("step", stale.step());
    } else if (state instanceof Partial partial) {
      object.put("step", partial.step());
    } else if (state instanceof Unread unread) {
      object.put("why", unread.why());
    }
    return object;
  }

  private static Map<String, Object> object(PastWalk walk) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("at", walk.at().toString());
    object.put("run", walk.run());
    object.put("verdict", walk.verdict().name());
    object.put("flaky", walk.flaky());
    walk.commit().ifPresent(commit -> object.put("commit", commit));
    object.put("dirty", walk.dirty());
    object.put("tookMs", walk.tookMs());
    object.put("brain", walk.brain());
    return object;
  }
}
