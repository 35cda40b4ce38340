package dev.journeyman.cli;

import dev.journeyman.cli.Console.Tone;
import dev.journeyman.proof.Complaint;
import dev.journeyman.proof.Verification;
import dev.journeyman.proof.Verifier;
import dev.journeyman.signing.KeyReading;
import dev.journeyman.signing.KeyReading.Unusable;
import dev.journeyman.signing.VerifyingKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a proof. */
@Command(
    name = "verify",
    description = "Check the proof of a run: signature, commit, every file, and the verdict.",
    footer = {
      "",
      "Exit codes:",
      "    0  the proof holds",
      "    1  it does not: what is wrong is named",
      "   64  wrong usage"
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  private final Place place;
  private final Console console;
  @Mixin private final JsonOption json;

  @Parameters(paramLabel = "DIR", description = "The folder of a run, or what it published.")
  @SuppressWarnings("NullAway.Init")
  private Path dir;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The public key that must have signed it, in PEM.")
  private Optional<Path> key = Optional.empty();

  @Option(
      names = "--commit",
      paramLabel = "C",
      description = "The commit that it must be of, in full.")
  private Optional<String> commit = Optional.empty();

  VerifyCommand(Place place, Console console) {
    this.place = place;
    this.console = console;
    this.json = new JsonOption(console);
  }

  @Override
  public Integer call() throws IOException {
    Path folder = place.folder().resolve(dir);
    if (!Files.isDirectory(folder)) {
      return refuse("There is no folder " + folder + "; give the one of a run");
    }
    if (commit.isPresent() && !COMMIT.matcher(commit.get()).matches()) {
      return refuse(
          "\"" + commit.get() + "\" is no full name of a commit; git rev-parse writes one");
    }
    Optional<KeyReading<VerifyingKey>> given =
        key.map(place.folder()::resolve).map(VerifyCommand::read);
    Optional<String> trouble = given.flatMap(KeyReading::trouble);
    if (trouble.isPresent()) {
      return refuse(trouble.get());
    }
    json.begin();
    Verification found =
        Verifier.verify(folder, new Verifier.Asked(given.flatMap(KeyReading::key), commit));
    tell(found);
    json.print(() -> object(found));
    return found.holds() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private int refuse(String why) {
    console.complain(Console.plain(why));
    return ExitCode.USAGE;
  }

  static KeyReading<VerifyingKey> read(Path file) {
    try {
      return VerifyingKey.read(
          Files.readString(file, StandardCharsets.ISO_8859_1), "The key " + file);
    } catch (IOException e) {
      return new Unusable<>("The key " + file + " cannot be read: " + e);
    }
  }

  private void tell(Verification found) {
    String which = Console.plain(dir.toString());
    if (found.holds()) {
      console.say(console.in(Tone.GOOD, "The proof in " + which + " holds."));
      console.say("  verdict    " + verdict(found));
      console.say("  signature  " + signature(found));
      console.say("  commit     " + found.commit().map(Console::plain).orElse("none"));
      console.say("  files      " + found.files() + ", as they were sealed");
    } else {
      console.say(console.in(Tone.BAD, "The proof in " + which + " does not hold."));
      found.complaints().forEach(c -> console.say("  " + Console.plain(c.toString())));
    }
    found.notes().forEach(n -> console.say(console.in(Tone.UNSURE, "Note: " + Console.plain(n))));
  }

  private static String verdict(Verification found) {
    return found.verdict()
        + (found.recomputed() ? ", ruled again from the journal" : ", as stated");
  }

  private static String signature(Verification found) {
    return switch (found.signature()) {
      case VALID -> "valid, by " + found.keyId().orElse("");
      case INVALID -> "not valid";
      case UNCHECKED -> "not checked";
      case UNSIGNED -> "none";
    };
  }

  private static Map<String, Object> object(Verification found) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("holds", found.holds());
    object.put("verdict", found.verdict());
    object.put("recomputed", found.recomputed());
    object.put("signature", found.signature());
    object.put("keyId", found.keyId().orElse(""));
    object.put("commit", found.commit().orElse(""));
    object.put("dirty", found.dirty());
    object.put("files", found.files());
    object.put("journeys", found.verdicts());
    object.put("complaints", complaints(found.complaints()));
    object.put("notes", found.notes());
    return object;
  }

  private static List<Map<String, String>> complaints(List<Complaint> complaints) {
    return complaints.stream().map(c -> Map.of("file", c.file(), "what", c.what())).toList();
  }
}
