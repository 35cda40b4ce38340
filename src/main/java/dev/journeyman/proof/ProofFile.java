package dev.journeyman.proof;

import java.util.Arrays;
import java.util.Optional;

/** The files of a proof, which lie among those that they tell of. */
enum ProofFile {
  /** The envelope with the statement. */
  STATEMENT("proof.intoto.json"),
  /** The hash of that, as sha256sum writes it: it shows accidents where nobody signed. */
  CHECKSUM("proof.intoto.json.sha256"),
  /** The same as tools of Sigstore read it; only where it is signed. */
  BUNDLE("proof.sigstore.json"),
  MANIFEST("manifest.json");

  private final String file;

  ProofFile(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  static Optional<ProofFile> named(String path) {
    return Arrays.stream(values()).filter(each -> each.file.equals(path)).findFirst();
  }
}
