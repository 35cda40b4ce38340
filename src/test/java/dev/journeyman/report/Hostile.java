package dev.journeyman.report;

import dev.journeyman.check.Finding;
import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.Fact.Shot;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Activity.ConsoleLine;
import dev.journeyman.surface.Activity.Exchange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A run of a journey and an app that try to run a script in every text that a report shows. */
final class Hostile {

  static final String EVIL =
      "\"'></script><script>window.harmed=1</script><img src='x' onerror=\"window.harmed=1\">"
          + "<iframe src='https://canary.example/f'></iframe>"
          + "{{constructor.constructor('window.harmed=1')()}}${window.harmed=1}"
          + "[x](javascript:window.harmed=1) https://canary.example/?q=\"onmouseover=\"harmed=1";

  static final RunFacts FACTS =
      new RunFacts(
          EVIL,
          SampleRun.STARTED,
          Duration.ofSeconds(3),
          EVIL,
          EVIL,
          EVIL,
          EVIL,
          Optional.of(
              new RunFacts.BuildServer(
                  EVIL, EVIL, EVIL, "javascript:window.harmed=1", Optional.of(1L))));

  private Hostile() {}

  static RunFolder run(Path root) {
    return run(root, EVIL);
  }

  static RunFolder run(Path root, String evil) {
    RunFolder folder = RunFolder.create(root);
    try (Journal journal =
        Journal.open(folder.journal(), Redactor.NONE, new Ticking(SampleRun.STARTED))) {
      Script script =
          new Script(
              journal,
              folder,
              Script.plan("evil", evil, List.of(evil), Script.step(evil, evil, evil)));
      script.begin().next().act(evil, 10);
      script.record(new Fact.Changed(evil, evil));
      script.record(
          new Fact.Asked(evil, evil, 1, 0, 1, Optional.empty(), Duration.ofSeconds(1), evil));
      script.held(0, evil, evil).broken(1, evil, evil);
      script.picture(Shot.RESULT, new Drawn().wrong());
      script.happened(
          new Activity(
              List.of(new ConsoleLine("error", evil)),
              List.of(evil),
              List.of(new Exchange("GET", "http://localhost/" + evil, 500, "", true, "fetch")),
              List.of(),
              List.of()));
      script.logged(evil).done(100).end(200);
      script.check(0, Moment.THROUGHOUT, Finding.held(evil, evil));
    }
    return folder;
  }
}
