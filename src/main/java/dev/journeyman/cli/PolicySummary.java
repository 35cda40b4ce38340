package dev.journeyman.cli;

import dev.journeyman.cli.Console.Tone;
import dev.journeyman.report.Policy;

/** Whose settings a run went by, and what the change has otherwise, as people are told it. */
record PolicySummary(Policy policy) {

  void tell(Console console) {
    console.say("");
    String from = Console.plain(policy.from());
    if (policy.unapplied().isEmpty()) {
      console.say("Settings of " + from + "; this folder has the same.");
      return;
    }
    console.say(
        console.in(
            Tone.UNSURE,
            "Settings of "
                + from
                + "; not applied "
                + (policy.unapplied().size() == 1 ? "is" : "are")
                + " "
                + RunSummary.count(policy.unapplied().size(), "setting")
                + " of this folder:"));
    for (Policy.Unapplied each : policy.unapplied()) {
      console.say("  " + Console.plain(each.setting()));
      console.say("    applied   " + shown(each.applied()));
      console.say("    proposed  " + shown(each.proposed()));
    }
  }

  private static String shown(String value) {
    return value.isEmpty() ? "nothing" : Console.plain(value);
  }
}
