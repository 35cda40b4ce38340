package dev.journeyman.proof;

import dev.journeyman.proof.Envelope.Signed;
import java.util.List;

/** A signed envelope as cosign and its kin read it. */
record Bundle(String mediaType, Material verificationMaterial, Envelope dsseEnvelope) {

  private static final String TYPE = "application/vnd.dev.sigstore.bundle.v0.3+json";

  record Material(Hint publicKey, List<String> tlogEntries) {}

  record Hint(String hint) {}

  static Bundle of(Envelope envelope) {
    Signed signed = envelope.signatures().get(0);
    Envelope unnamed =
        new Envelope(
            envelope.payloadType(), envelope.payload(), List.of(new Signed("", signed.sig())));
    return new Bundle(TYPE, new Material(new Hint(signed.keyid()), List.of()), unnamed);
  }
}
