package dev.journeyman.proof;

import dev.journeyman.signing.SigningKey;
import dev.journeyman.signing.VerifyingKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A DSSE envelope: a payload and who signed it. */
record Envelope(String payloadType, String payload, List<Signed> signatures) {

  static final String IN_TOTO = "application/vnd.in-toto+json";
  private static final String BUNDLE = "application/vnd.dev.sigstore.bundle.v0.3+json";

  Envelope {
    signatures = List.copyOf(signatures);
  }

  /** A Sigstore bundle around an envelope that is signed. */
  record Bundle(String mediaType, Material verificationMaterial, Envelope dsseEnvelope) {}

  record Material(Hint publicKey, List<String> tlogEntries) {}

  record Hint(String hint) {}

  /** A signature, and the id of its key: a hint, which proves nothing. */
  record Signed(String keyid, String sig) {
    byte[] bytes() {
      return Base64.getDecoder().decode(sig);
    }
  }

  static Envelope of(byte[] payload, Optional<SigningKey> key) {
    Base64.Encoder base64 = Base64.getEncoder();
    byte[] message = message(IN_TOTO, payload);
    return new Envelope(
        IN_TOTO,
        base64.encodeToString(payload),
        key.map(k -> new Signed(k.open().id(), base64.encodeToString(k.sign(message))))
            .map(List::of)
            .orElse(List.of()));
  }

  /** Read an envelope, spelled in the one way and with one signature at most. */
  static Envelope read(byte[] json) throws IOException {
    Envelope envelope = Json.readPretty(json, Envelope.class);
    if (!envelope.payloadType.equals(IN_TOTO)) {
      throw new IOException("it holds no statement of in-toto");
    }
    if (envelope.signatures.size() > 1) {
      throw new IOException("it has more than one signature");
    }
    for (Signed signed : envelope.signatures) {
      decode(signed.sig);
    }
    decode(envelope.payload);
    return envelope;
  }

  private static void decode(String base64) throws IOException {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
        return;
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("it holds what is no Base64", e);
    }
    throw new IOException("it holds Base64 in another spelling");
  }

  /** The same as cosign and its kin read it. */
  Bundle bundle() {
    Signed signed = signatures.get(0);
    Envelope unnamed = new Envelope(payloadType, payload, List.of(new Signed("", signed.sig())));
    return new Bundle(BUNDLE, new Material(new Hint(signed.keyid()), List.of()), unnamed);
  }

  Optional<String> keyId() {
    return signatures.stream().map(Signed::keyid).findFirst();
  }

  byte[] content() {
    return Base64.getDecoder().decode(payload);
  }

  boolean isSignedBy(VerifyingKey key) {
    byte[] message = message(payloadType, content());
    return signatures.stream().anyMatch(s -> key.accepts(message, s.bytes()));
  }

  /** What is signed: DSSE's pre-authentication encoding. */
  private static byte[] message(String type, byte[] payload) {
    byte[] typeBytes = type.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(("DSSEv1 " + typeBytes.length + " ").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(typeBytes);
    out.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(payload);
    return out.toByteArray();
  }
}
