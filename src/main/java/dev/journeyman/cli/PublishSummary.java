package dev.journeyman.cli;

import dev.journeyman.cli.Console.Tone;
import dev.journeyman.forge.Fault;
import dev.journeyman.forge.Forge.Posted;
import dev.journeyman.forge.Intention;
import dev.journeyman.publish.Publisher.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came of publishing, as people and programs are told it. */
record PublishSummary(Console console, Path dir, JsonOption json) {

  void tell(Outcome outcome, List<String> warnings, List<Intention> intentions, boolean dry) {
    intentions.forEach(this::tell);
    if (dry) {
      console.say("Nothing was sent.");
    } else {
      outcome.comment().ifPresent(it -> tell("Comment", it));
      outcome.report().ifPresent(it -> tell("Check", it));
    }
    List<String> all = new ArrayList<>(warnings);
    outcome.faults().stream().map(Fault::message).forEach(all::add);
    all.forEach(it -> console.say(console.in(Tone.UNSURE, "Warning: " + Console.plain(it))));
    if (!outcome.faults().isEmpty()) {
      console.say("The report is in " + Console.plain(dir.toString()) + ".");
    }
    json.print(() -> object(outcome, all, intentions));
  }

  private void tell(String what, Posted posted) {
    String change = posted.change().name().toLowerCase(Locale.ROOT);
    console.say(what + " " + change + ": " + Console.plain(posted.url()));
  }

  private void tell(Intention intention) {
    console.say(console.in(Tone.STRONG, Console.plain(intention.method() + " " + intention.url())));
    intention.headers().forEach((name, value) -> console.say(Console.plain(name + ": " + value)));
    console.say("");
    console.say(Console.plain(intention.body()));
    console.say("");
  }

  private static Map<String, Object> object(
      Outcome outcome, List<String> warnings, List<Intention> intentions) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("comment", posted(outcome.comment()));
    object.put("check", posted(outcome.report()));
    object.put("faults", outcome.faults().stream().map(it -> it.kind().name()).toList());
    object.put("warnings", warnings);
    object.put("wouldSend", intentions.stream().map(PublishSummary::intended).toList());
    return object;
  }

  private static Map<String, String> posted(Optional<Posted> posted) {
    return posted.map(it -> Map.of("url", it.url(), "change", it.change().name())).orElse(Map.of());
  }

  private static Map<String, Object> intended(Intention it) {
    return Map.of(
        "method", it.method(), "url", it.url(), "headers", it.headers(), "body", it.body());
  }
}
