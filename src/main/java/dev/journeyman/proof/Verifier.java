package dev.journeyman.proof;

import dev.journeyman.proof.Statement.Ending;
import dev.journeyman.proof.Statement.Predicate;
import dev.journeyman.proof.Verification.Signature;
import dev.journeyman.signing.Sha256;
import dev.journeyman.signing.VerifyingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a proof against the files that it tells of. It goes on after the first thing that is
 * wrong, so that whoever asks learns of all.
 */
public final class Verifier {

  private static final String STATEMENT = ProofFile.STATEMENT.file();
  private static final String CHECKSUM = ProofFile.CHECKSUM.file();
  private static final String BUNDLE = ProofFile.BUNDLE.file();
  private static final String MANIFEST = ProofFile.MANIFEST.file();

  /** What is read whole has bounds, since it may come from a stranger. */
  static final long LARGEST = 64L << 20;

  /**
   * What a proof is held against.
   *
   * @param key that must have signed it
   * @param commit that it must be bound to, in full
   */
  public record Asked(Optional<VerifyingKey> key, Optional<String> commit) {}

  private interface Reading<T> {
    T from(byte[] file) throws IOException;
  }

  private final Path folder;
  private final Optional<Path> run;
  private final Asked asked;
  private final List<Complaint> complaints = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private Verifier(Path folder, Optional<Path> run, Asked asked) {
    this.folder = folder;
    this.run = run;
    this.asked = asked;
  }

  /** Check the folder of a run, or what it published. */
  public static Verification verify(Path place, Asked asked) throws IOException {
    Path folder = published(place);
    // any other folder may lie beside a journal that is none of its business
    Optional<Path> run =
        Optional.ofNullable(folder.getParent()).filter(beside -> folder.endsWith("public"));
    return new Verifier(folder, run, asked).verify();
  }

  /** The same without a look at what lies beside the folder. */
  static Verification verifyPublished(Path folder, Asked asked) throws IOException {
    return new Verifier(folder, Optional.empty(), asked).verify();
  }

  /** What is published of the folder of a run; any other folder itself. */
  static Path published(Path place) throws IOException {
    Path real = place.toRealPath();
    boolean run = Files.isDirectory(real.resolve("public"), LinkOption.NOFOLLOW_LINKS);
    return run ? real.resolve("public") : real;
  }

  private Verification verify() throws IOException {
    Inventory found = Inventory.of(folder);
    complaints.addAll(found.oddities());
    Optional<Envelope> envelope = read(STATEMENT, Envelope::read);
    Signature signature = envelope.map(this::signature).orElse(Signature.UNSIGNED);
    if (envelope.isPresent()) {
      bundle(envelope.get());
      checksum(envelope.get(), signature);
    }
    Optional<Statement> statement = envelope.flatMap(this::statement);
    statement.ifPresent(this::commit);
    files(found, statement.flatMap(said -> said.hashOf(MANIFEST)));
    boolean recomputed = false;
    if (statement.isPresent()) {
      recomputed = retry(statement.get());
    }
    return new Verification(
        folder,
        signature,
        envelope.flatMap(Envelope::keyId),
        statement.flatMap(Statement::commit),
        statement.map(Statement::isDirty).orElse(false),
        statement.map(Claims::of),
        found.files().size(),
        statement.map(said -> Ending.verdicts(said.endings())).orElse(Map.of()),
        recomputed,
        complaints,
        notes);
  }

  /** Whether the verdicts could be ruled again. */
  private boolean retry(Statement said) {
    String part = said.part();
    Optional<Path> journal =
        run.map(beside -> beside.resolve(part).resolve(Statement.JOURNAL))
            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    Retrial retrial = Retrial.of(folder.resolve(part), journal, said);
    retrial.complaints().forEach(it -> complaints.add(it.below(part)));
    notes.addAll(retrial.notes());
    return retrial.recomputed();
  }

  private <T> Optional<T> read(String file, Reading<T> reading) {
    Path path = folder.resolve(file);
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      complain(file, "is missing");
      return Optional.empty();
    }
    try {
      if (Files.size(path) > LARGEST) {
        throw new IOException("it is larger than any that Journeyman writes");
      }
      return Optional.of(reading.from(Files.readAllBytes(path)));
    } catch (IOException e) {
      complain(
          file, "was changed: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      return Optional.empty();
    }
  }

  private void complain(String file, String what) {
    complaints.add(new Complaint(file, what));
  }

  private Signature signature(Envelope envelope) {
    String signer = envelope.keyId().orElse("");
    if (asked.key().isEmpty()) {
      notes.add(
          signer.isEmpty()
              ? "It is not signed: anyone could have made it."
              : "The signature was not checked; give the public key of " + signer + ".");
      return signer.isEmpty() ? Signature.UNSIGNED : Signature.UNCHECKED;
    }
    VerifyingKey key = asked.key().get();
    if (signer.isEmpty()) {
      complain(STATEMENT, "is not signed, and the signature of " + key.id() + " was asked for");
      return Signature.UNSIGNED;
    }
    if (envelope.isSignedBy(key)) {
      return Signature.VALID;
    }
    complain(
        STATEMENT,
        signer.equals(key.id())
            ? "was changed after it was signed by " + signer
            : "is signed by " + signer + ", not by " + key.id());
    return Signature.INVALID;
  }

  private void bundle(Envelope envelope) {
    Path path = folder.resolve(BUNDLE);
    if (envelope.keyId().isPresent()) {
      byte[] expected = Json.pretty(envelope.bundle());
      read(BUNDLE, found -> found)
          .filter(found -> !Arrays.equals(found, expected))
          .ifPresent(found -> complain(BUNDLE, "was changed: it is not of " + STATEMENT));
    } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      complain(BUNDLE, "was added: " + STATEMENT + " is not signed");
    }
  }

  private void checksum(Envelope envelope, Signature signature) {
    byte[] expected = Sha256.line(Json.pretty(envelope), STATEMENT);
    Optional<byte[]> found = read(CHECKSUM, file -> file);
    if (found.isEmpty() || Arrays.equals(found.get(), expected)) {
      return;
    }
    complain(CHECKSUM, "was changed: it is not of " + STATEMENT);
    if (signature != Signature.VALID) {
      complain(STATEMENT, "was changed, unless " + CHECKSUM + " alone was");
    }
  }

  private Optional<Statement> statement(Envelope envelope) {
    try {
      Statement said = Json.readCompact(envelope.content(), Statement.class);
      if (!said.type().equals(Statement.TYPE)
          || !said.predicateType().equals(Statement.TEST_RESULT)) {
        throw new IOException("it states no test result");
      }
      Predicate predicate = said.predicate();
      Predicate expected = Predicate.of(said.endings(), predicate.configuration(), predicate.url());
      if (!predicate.equals(expected)) {
        complain(STATEMENT, "contradicts itself: its result is not that of its journeys");
      }
      if (!said.part().isEmpty()) {
        notes.add(
            "It is a comparison: commit and verdicts are those of "
                + said.part()
                + ". Of the others the files are sealed, and nothing is ruled again.");
      }
      return Optional.of(said);
    } catch (IOException | IllegalArgumentException e) {
      complain(STATEMENT, "was changed: its statement cannot be read");
      return Optional.empty();
    }
  }

  private void commit(Statement said) {
    Optional<String> wanted = asked.commit();
    if (said.commit().isEmpty()) {
      wanted.ifPresent(c -> complain(STATEMENT, "is bound to no commit, and not to " + c));
      notes.add("It is bound to no commit: git knew of none where the journeys lie.");
      return;
    }
    String commit = said.commit().get();
    if (wanted.isEmpty()) {
      notes.add("The commit was not compared; give the one that you expect.");
    } else if (!wanted.get().equals(commit)) {
      complain(STATEMENT, "is bound to the commit " + commit + ", not to " + wanted.get());
    }
    if (said.isDirty()) {
      notes.add("Files differed from the commit when the run began.");
    }
  }

  private void files(Inventory found, Optional<String> hash) throws IOException {
    Optional<byte[]> bytes = read(MANIFEST, file -> file);
    if (bytes.isPresent() && hash.isPresent() && !Sha256.of(bytes.get()).equals(hash.get())) {
      complain(MANIFEST, "was changed: it is not the one of " + STATEMENT);
    }
    Optional<Manifest> manifest =
        bytes.flatMap(b -> read(MANIFEST, file -> Json.readPretty(b, Manifest.class)));
    if (manifest.isEmpty()) {
      return;
    }
    Map<String, Manifest.Item> sealed = manifest.get().byPath();
    for (String file : found.files()) {
      Manifest.Item item = sealed.remove(file);
      if (item == null) {
        complain(file, "was added: it is not in " + MANIFEST);
      } else {
        compare(item, found);
      }
    }
    // a link in the place of a file was told of already
    sealed.keySet().stream()
        .filter(file -> found.oddities().stream().noneMatch(odd -> odd.file().equals(file)))
        .forEach(file -> complain(file, "is missing"));
  }

  private void compare(Manifest.Item sealed, Inventory found) {
    try {
      Manifest.Item now = found.hashed(sealed.path());
      if (now.size() != sealed.size()) {
        complain(
            sealed.path(),
            "was changed: it has " + now.size() + " bytes instead of " + sealed.size());
      } else if (!now.sha256().equals(sealed.sha256())) {
        complain(
            sealed.path(),
            "was changed: its SHA-256 is " + now.sha256() + " instead of " + sealed.sha256());
      }
    } catch (IOException e) {
      complain(sealed.path(), "cannot be read: " + e);
    }
  }
}
