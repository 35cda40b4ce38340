package dev.journeyman.run;

import dev.journeyman.evidence.RunFolder;
import dev.journeyman.git.Answer;
import dev.journeyman.git.Revision;
import dev.journeyman.proof.Claims;
import dev.journeyman.proof.Claims.BuildServer;
import dev.journeyman.proof.Verification;
import dev.journeyman.proof.Verifier;
import dev.journeyman.report.RunFacts;
import dev.journeyman.signing.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The runs that are to be joined: each with a proof that holds, and all of the same thing. */
final class Shards {

  /** A run, as {@code named} by whoever wants it joined. */
  record Shard(Path named, RunFolder folder, Verification proof, Claims claims) {
    private Optional<String> commit() {
      return proof.commit();
    }
  }

  /**
   * What came of reading them.
   *
   * @param refusal why they are not to be joined, else empty
   */
  record Joined(List<Shard> shards, Optional<String> refusal) {
    private static Joined refused(String why) {
      return new Joined(List.of(), Optional.of(why));
    }
  }

  private Shards() {}

  static Joined read(List<Path> folders, Optional<SigningKey> key) throws IOException {
    List<Shard> shards = new ArrayList<>();
    for (Path named : folders) {
      if (!Files.isDirectory(named)) {
        return Joined.refused("there is no folder " + named);
      }
      Path real = named.toRealPath();
      Optional<Path> parent = Optional.ofNullable(real.getParent());
      RunFolder folder = new RunFolder(parent.filter(run -> real.endsWith("public")).orElse(real));
      Verifier.Asked asked = new Verifier.Asked(key.map(SigningKey::open), Optional.empty());
      Verification proof = Verifier.verify(folder.root(), asked);
      if (!proof.holds() || !proof.recomputed() || proof.claims().isEmpty()) {
        return Joined.refused(unproven(named, proof));
      }
      if (!proof.claims().get().part().isEmpty()) {
        return Joined.refused(named + " is a comparison; join only runs");
      }
      shards.add(new Shard(named, folder, proof, proof.claims().get()));
    }
    return new Joined(shards, mixed(shards));
  }

  private static String unproven(Path named, Verification proof) {
    String why =
        proof.complaints().stream()
            .findFirst()
            .map(Object::toString)
            .orElse("journal.jsonl is not beside public/");
    return "the proof in "
        + named
        + " does not hold: "
        + why
        + "; look at it with journeyman verify, and run that shard again";
  }

  private static Optional<String> mixed(List<Shard> shards) {
    return differing(shards, "commit", shard -> shard.commit().orElse("none"))
        .or(() -> differing(shards, "build", shard -> shard.claims.appBuild().orElse("none")))
        .or(() -> twice(shards))
        .or(() -> edited(shards));
  }

  private static Optional<String> differing(
      List<Shard> shards, String what, Function<Shard, String> of) {
    Shard first = shards.get(0);
    return shards.stream()
        .filter(shard -> !of.apply(shard).equals(of.apply(first)))
        .findFirst()
        .map(
            other ->
                first.named
                    + " is of the "
                    + what
                    + " "
                    + of.apply(first)
                    + ", and "
                    + other.named
                    + " of "
                    + of.apply(other)
                    + "; join only runs of the same one");
  }

  /** Which of two verdicts counts is for nobody to choose here. */
  private static Optional<String> twice(List<Shard> shards) {
    Map<String, Shard> byJourney = new HashMap<>();
    for (Shard shard : shards) {
      for (String journey : shard.proof.verdicts().keySet()) {
        Shard other = byJourney.put(journey, shard);
        if (other != null) {
          return Optional.of(
              "the journey "
                  + journey
                  + " is in both "
                  + told(other, journey)
                  + " and "
                  + told(shard, journey)
                  + "; leave one of the folders out");
        }
      }
    }
    return Optional.empty();
  }

  private static String told(Shard shard, String journey) {
    return shard.named + " (" + shard.proof.verdicts().get(journey) + ")";
  }

  private static Optional<String> edited(List<Shard> shards) {
    Map<String, Shard> byFile = new HashMap<>();
    for (Shard shard : shards) {
      for (String file : shard.claims.journeys().keySet()) {
        Shard other = byFile.putIfAbsent(file, shard);
        if (other != null && !hash(other, file).equals(hash(shard, file))) {
          return Optional.of(
              file + " was another one in " + other.named + " than in " + shard.named);
        }
      }
    }
    return Optional.empty();
  }

  private static String hash(Shard shard, String file) {
    return shard.claims.journeys().getOrDefault(file, "");
  }

  static Claims claims(List<Shard> shards, RunFacts facts, Optional<BuildServer> server) {
    Map<String, String> journeys = new TreeMap<>();
    shards.forEach(shard -> journeys.putAll(shard.claims.journeys()));
    Claims first = shards.get(0).claims;
    return new Claims(
        facts.runId(),
        facts.version(),
        facts.browser(),
        facts.url(),
        first.appBuild(),
        revision(shards),
        server,
        journeys);
  }

  /** What all of them were run on; it was dirty where it was for one. */
  static Answer<Revision> revision(List<Shard> shards) {
    boolean dirty = shards.stream().anyMatch(shard -> shard.proof.dirty());
    return shards
        .get(0)
        .claims
        .checkout()
        .then(revision -> new Answer.Told<>(new Revision(revision.commit(), dirty)));
  }
}
