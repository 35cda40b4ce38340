package dev.journeyman.proof;

import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.signing.Sha256;
import dev.journeyman.signing.SigningKey;
import dev.journeyman.verdict.JourneyVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What came of sealing a run.
 *
 * @param keyId of the key that signed; empty where it is not signed
 * @param unbound why it is bound to no commit, else empty
 * @param trouble why there is no proof, else empty
 */
public record Seal(
    Path statement, Optional<String> keyId, Optional<String> unbound, Optional<String> trouble) {

  /**
   * Seal what a run publishes. To be called when all of it is written: whatever is changed or added
   * later breaks the seal.
   */
  public static Seal put(
      RunFolder folder, Claims claims, List<JourneyVerdict> verdicts, Optional<SigningKey> key) {
    Path statement = folder.published().resolve(ProofFile.STATEMENT.file());
    try {
      write(folder, claims, verdicts, key);
      return new Seal(
          statement, key.map(k -> k.open().id()), claims.checkout().refusal(), Optional.empty());
    } catch (IOException e) {
      String why = "There is no proof of this run: " + e.getMessage();
      return new Seal(statement, Optional.empty(), Optional.empty(), Optional.of(why));
    }
  }

  private static void write(
      RunFolder folder, Claims claims, List<JourneyVerdict> verdicts, Optional<SigningKey> key)
      throws IOException {
    for (ProofFile old : ProofFile.values()) {
      Files.deleteIfExists(folder.published().resolve(old.file()));
    }
    byte[] manifest = Json.pretty(Manifest.of(Inventory.of(folder.published())));
    Path journal = folder.part(claims.part()).journal();
    boolean told = Files.exists(journal);
    List<JourneyEvidence> seen = told ? Journal.read(journal) : List.of();
    Optional<String> hash = told ? Optional.of(Sha256.of(journal)) : Optional.empty();
    Statement said = claims.statement(Sha256.of(manifest), hash, verdicts, seen);
    Envelope envelope = Envelope.of(Json.compact(said), key);
    byte[] statement = Json.pretty(envelope);
    place(folder, ProofFile.STATEMENT, statement);
    place(folder, ProofFile.CHECKSUM, Sha256.line(statement, ProofFile.STATEMENT.file()));
    if (key.isPresent()) {
      place(folder, ProofFile.BUNDLE, Json.pretty(envelope.bundle()));
    }
    // last, so that a folder with a manifest is whole
    place(folder, ProofFile.MANIFEST, manifest);
  }

  /** Written beside the published folder and moved, so that nobody sees half of it. */
  private static void place(RunFolder folder, ProofFile file, byte[] content) throws IOException {
    Path draft = folder.root().resolve("." + file.file() + ".new");
    try {
      Files.write(draft, content);
      Files.move(
          draft,
          folder.published().resolve(file.file()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
