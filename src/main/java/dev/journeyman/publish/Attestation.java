package dev.journeyman.publish;

import dev.journeyman.proof.Verification;
import dev.journeyman.report.Inert;

/**
 * What proves that the report is the one that the run left.
 *
 * @param digest of the manifest
 */
record Attestation(Verification found, String digest) {

  void lines(Sheet sheet) {
    sheet.line(
        "- Every file that was published was checked against the manifest {} ({} files).",
        Inert.code(digest),
        Inert.number(found.files()));
    Inert key = Inert.code(found.keyId().orElse(""));
    switch (found.signature()) {
      case VALID -> sheet.line("- It is signed by the key {}, as it was asked to be.", key);
      case UNCHECKED ->
          sheet.line("- It says that the key {} signed it, which was not checked here.", key);
      default -> sheet.line("- It is not signed: whoever ran it could have written anything.");
    }
    if (found.commit().isEmpty()) {
      sheet.line("- It is bound to no commit.");
    } else {
      sheet.line(
          found.dirty()
              ? "- It is of the commit {}, from which files differed."
              : "- It is of the commit {}.",
          Inert.code(found.commit().get()));
    }
  }
}
