package dev.journeyman.run;

import dev.journeyman.compare.Version;
import dev.journeyman.compare.VersionRun;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.git.Answer;
import dev.journeyman.git.Revision;
import dev.journeyman.journey.Journey;
import dev.journeyman.proof.Claims;
import dev.journeyman.proof.Claims.BuildServer;
import dev.journeyman.proof.Seal;
import dev.journeyman.report.RunFacts;
import dev.journeyman.report.Written;
import dev.journeyman.signing.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Keeps in mind how things stood when a run began, and seals what it leaves with that. */
final class Witness {

  private final Settings settings;
  private final Sealing sealing;
  private final Map<String, String> journeys;
  private final CompletableFuture<Answer<Revision>> checkout;

  private Witness(
      Settings settings,
      Sealing sealing,
      Map<String, String> journeys,
      CompletableFuture<Answer<Revision>> checkout) {
    this.settings = settings;
    this.sealing = sealing;
    this.journeys = journeys;
    this.checkout = checkout;
  }

  /**
   * Look at what there is now.
   *
   * @param checkout what git tells of it, which may come later
   */
  static Witness of(
      Settings settings,
      Sealing sealing,
      List<Journey> chosen,
      CompletableFuture<Answer<Revision>> checkout) {
    return new Witness(settings, sealing, hashes(settings.folder(), chosen), checkout);
  }

  private static Map<String, String> hashes(Path folder, List<Journey> chosen) {
    Map<String, String> hashes = new TreeMap<>();
    for (String file : chosen.stream().flatMap(j -> j.files().stream()).distinct().toList()) {
      try {
        hashes.put(file, Sha256.of(folder.resolve(file).toRealPath()));
      } catch (IOException e) {
        throw new UncheckedIOException("The journey " + file + " was there a moment ago", e);
      }
    }
    return hashes;
  }

  Seal seal(RunFolder folder, RunFacts facts, Written written, Redactor redactor) {
    return Seal.put(folder, claims(facts, redactor), written.verdicts(), sealing.signer());
  }

  /** Seal a comparison, as a proof of one of its versions. */
  Seal seal(RunFolder folder, RunFacts facts, VersionRun run, Redactor redactor) {
    Claims claims = claims(facts, redactor).ofPart(run.version().name(), checkout(run.version()));
    return Seal.put(folder, claims, run.verdicts(), sealing.signer());
  }

  private Claims claims(RunFacts facts, Redactor redactor) {
    return new Claims(
        facts.runId(),
        facts.version(),
        facts.browser(),
        redactor.redact(facts.url()),
        sealing.appBuild().map(redactor::redact),
        checkout.join(),
        server(settings.machine().environment()),
        journeys);
  }

  /** The commit of the app is told, with changes unless the journeys are of the very same. */
  private Answer<Revision> checkout(Version version) {
    Answer<Revision> here = checkout.join();
    return version
        .commit()
        .map(it -> new Revision(it, !here.known().equals(Optional.of(new Revision(it, false)))))
        .<Answer<Revision>>map(Answer.Told::new)
        .orElse(here);
  }

  static Optional<BuildServer> server(Map<String, String> environment) {
    String github = environment.getOrDefault("GITHUB_REPOSITORY", "");
    if (!github.isEmpty()) {
      String repository =
          environment.getOrDefault("GITHUB_SERVER_URL", "https://github.com") + "/" + github;
      String run = environment.getOrDefault("GITHUB_RUN_ID", "");
      return Optional.of(new BuildServer(repository, repository + "/actions/runs/" + run));
    }
    return Optional.ofNullable(environment.get("CI_PROJECT_URL"))
        .map(gitlab -> new BuildServer(gitlab, environment.getOrDefault("CI_JOB_URL", gitlab)));
  }
}
