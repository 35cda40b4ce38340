package dev.journeyman.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.proof.Verification;
import dev.journeyman.report.Policy;
import dev.journeyman.report.ResultFile;
import dev.journeyman.report.ResultFile.JourneyResult;
import dev.journeyman.report.Told;
import dev.journeyman.verdict.Verdict;
import java.util.Comparator;
import java.util.List;

/** A run in few words, for programs. */
record Digest(Published run, Links links, Cut cut) {

  private static final int VERSION = 1;

  Machines machines() {
    ResultFile result = run.result();
    Verification found = run.verification();
    ObjectNode all = Machines.object();
    all.put("version", VERSION);
    all.put("verdict", run.verdict().name());
    all.put("untrusted", run.origin() == Origin.STRANGERS);
    all.put("headline", Machines.cut(result.told()));
    all.putObject("totals")
        .put("journeys", result.journeys().size())
        .put("passed", run.count(it -> it.verdict() == Verdict.PASSED))
        .put("failed", run.count(it -> it.verdict() == Verdict.FAILED))
        .put("blocked", run.count(it -> it.verdict() == Verdict.BLOCKED))
        .put("flaky", run.count(JourneyResult::flaky))
        .put("modelCalls", result.totals().modelCalls());
    List<JourneyResult> journeys =
        result.journeys().stream()
            .sorted(Comparator.comparing((JourneyResult it) -> it.verdict() == Verdict.PASSED))
            .toList();
    ArrayNode rows = all.putArray("journeys");
    for (int i = 0; i < Math.min(journeys.size(), cut.rows()); i++) {
      journey(journeys.get(i), i < cut.stories(), rows.addObject());
    }
    all.put("journeysLeftOut", Math.max(0, journeys.size() - cut.rows()));
    ArrayNode review = all.putArray("recordingsToReview");
    result.recordings().stream()
        .limit(cut.files())
        .forEach(it -> review.add(Machines.cut(it.journey())));
    result
        .uncovered()
        .ifPresent(
            gap -> {
              ArrayNode files = all.putArray("uncovered");
              gap.files().stream().limit(cut.files()).forEach(f -> files.add(Machines.cut(f)));
            });
    result.policy().ifPresent(it -> settings(it, all.putObject("settings")));
    ObjectNode proof = all.putObject("proof");
    proof.put("manifest", run.digest());
    proof.put("signature", found.signature().name());
    found.keyId().ifPresent(it -> proof.put("key", Machines.cut(it)));
    found.commit().ifPresent(it -> proof.put("commit", Machines.cut(it)));
    proof.put("dirty", found.dirty());
    links.report().ifPresent(it -> all.put("report", it));
    links.run().ifPresent(it -> all.put("build", it));
    return new Machines(all);
  }

  private void settings(Policy policy, ObjectNode settings) {
    settings.put("from", Machines.cut(policy.from()));
    ArrayNode unapplied = settings.putArray("notApplied");
    policy.unapplied().stream()
        .limit(cut.files())
        .forEach(it -> unapplied.add(Machines.cut(it.setting())));
  }

  private void journey(JourneyResult journey, boolean whole, ObjectNode row) {
    row.put("id", Machines.cut(journey.id()));
    row.put("title", Machines.cut(journey.title()));
    row.put("file", Machines.cut(journey.file()));
    row.put("verdict", journey.verdict().name());
    row.put("flaky", journey.flaky());
    journey.where().ifPresent(it -> row.put("where", Machines.cut(it)));
    String compared = run.compared().sentence(journey.id());
    if (!compared.isEmpty() && cut.hasOthers()) {
      row.put("compared", Machines.cut(compared));
    }
    if (whole) {
      ObjectNode story = row.putObject("story");
      for (Told told : journey.story().stream().limit(Comment.STORY).toList()) {
        story.put(Machines.cut(told.label()), Machines.cut(told.text()));
      }
    }
  }
}
