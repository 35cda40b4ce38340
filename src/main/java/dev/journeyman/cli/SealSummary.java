package dev.journeyman.cli;

import dev.journeyman.cli.Console.Tone;
import dev.journeyman.proof.Seal;

/** What came of sealing as people are told it. */
record SealSummary(Console console, Place place) {

  void tell(Seal seal) {
    if (seal.trouble().isPresent()) {
      console.say(console.in(Tone.UNSURE, "Warning: " + Console.plain(seal.trouble().get())));
      return;
    }
    String signer = seal.keyId().map(id -> "signed by " + id).orElse("not signed");
    console.say(
        "Proof:  "
            + place.folder().relativize(seal.statement().toAbsolutePath())
            + console.in(Tone.QUIET, "  " + signer));
    seal.unbound().ifPresent(why -> console.say("        of no commit: " + Console.plain(why)));
  }
}
