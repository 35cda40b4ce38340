package dev.journeyman.proof;

import dev.journeyman.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of checking a proof. It holds where nothing is to complain of.
 *
 * @param keyId of the key that the signature names
 * @param commit that the proof is bound to
 * @param dirty whether files differed from the commit
 * @param claims what the run said of itself, where that can be read
 * @param files how many files were looked at
 * @param verdicts on each journey, as the statement says
 * @param recomputed whether the verdicts were ruled again from the journal
 * @param notes what was not checked, and what is true but easily taken for more
 */
public record Verification(
    Path folder,
    Signature signature,
    Optional<String> keyId,
    Optional<String> commit,
    boolean dirty,
    Optional<Claims> claims,
    int files,
    Map<String, Verdict> verdicts,
    boolean recomputed,
    List<Complaint> complaints,
    List<String> notes) {

  public Verification {
    verdicts = Map.copyOf(verdicts);
    complaints = List.copyOf(complaints);
    notes = List.copyOf(notes);
  }

  /** What is known of the signature. */
  public enum Signature {
    /** It is by the key that was given. */
    VALID,
    /** It is not. */
    INVALID,
    /** There is one, and no key was given. */
    UNCHECKED,
    /** There is none, so anyone could have made the proof. */
    UNSIGNED
  }

  public boolean holds() {
    return complaints.isEmpty();
  }

  /** The verdict on the whole run. */
  public Verdict verdict() {
    return Verdict.of(verdicts.values());
  }
}
