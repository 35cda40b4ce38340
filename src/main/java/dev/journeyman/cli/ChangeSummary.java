package dev.journeyman.cli;

import dev.journeyman.cli.Console.Tone;
import dev.journeyman.run.Changed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has changed and is protected by no journey, as people and programs are told it. */
record ChangeSummary(Changed changed) {

  /** More files than these are counted for people. */
  private static final int SHOWN = 15;

  void tell(Console console) {
    List<String> uncovered = changed.uncovered();
    if (uncovered.isEmpty()) {
      return;
    }
    console.say("");
    console.say(
        console.in(
            Tone.UNSURE,
            uncovered.size()
                + " of "
                + RunSummary.count(changed.files().size(), "file")
                + " changed since "
                + Console.plain(changed.since())
                + ", and no journey covers "
                + (uncovered.size() == 1 ? "it:" : "them:")));
    uncovered.stream().limit(SHOWN).forEach(file -> console.say("  " + Console.plain(file)));
    if (uncovered.size() > SHOWN) {
      console.say("  and " + (uncovered.size() - SHOWN) + " more");
    }
  }

  Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("since", changed.since());
    object.put("files", changed.files());
    object.put("uncovered", changed.uncovered());
    object.put("journeys", changed.journeys());
    object.put("withoutCovers", changed.withoutCovers());
    return object;
  }
}
