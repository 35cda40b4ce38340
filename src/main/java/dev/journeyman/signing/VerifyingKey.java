package dev.journeyman.signing;

import dev.journeyman.signing.KeyReading.Unusable;
import dev.journeyman.signing.KeyReading.Usable;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

/** The public half of a key: whoever has it can check what the other half signed. */
public final class VerifyingKey {

  private final Scheme scheme;
  private final PublicKey key;

  VerifyingKey(Scheme scheme, PublicKey key) {
    this.scheme = scheme;
    this.key = key;
  }

  /**
   * Read a key from PEM.
   *
   * @param origin where the text is from, for the message where it is no key
   */
  public static KeyReading<VerifyingKey> read(String text, String origin) {
    Optional<Pem> pem = Pem.in(text);
    if (pem.isPresent() && pem.get().label().endsWith("PRIVATE KEY")) {
      return new Unusable<>(
          origin
              + " is a private key, which only who signs should have; give the public one, as"
              + " openssl pkey -in KEY -pubout writes it");
    }
    return pem.filter(block -> block.is("PUBLIC KEY"))
        .flatMap(VerifyingKey::from)
        .<KeyReading<VerifyingKey>>map(Usable::new)
        .orElseGet(
            () ->
                new Unusable<>(
                    origin
                        + " is no public key; give one of Ed25519 or P-256 in PEM, as openssl pkey"
                        + " -in KEY -pubout writes it"));
  }

  private static Optional<VerifyingKey> from(Pem pem) {
    return Arrays.stream(Scheme.values()).flatMap(scheme -> from(pem, scheme).stream()).findFirst();
  }

  private static Optional<VerifyingKey> from(Pem pem, Scheme scheme) {
    try {
      PublicKey key = scheme.keys().generatePublic(new X509EncodedKeySpec(pem.content()));
      return Optional.of(key).filter(scheme::fits).map(k -> new VerifyingKey(scheme, k));
    } catch (InvalidKeySpecException e) {
      return Optional.empty(); // it may be one of another scheme
    }
  }

  /** The hash of the key, by which a signature names it. */
  public String id() {
    return Sha256.of(key.getEncoded());
  }

  public boolean accepts(byte[] message, byte[] signature) {
    try {
      Signature verifier = scheme.signature();
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("a key that was accepted when it was read", e);
    } catch (SignatureException e) {
      return false; // not even the form of a signature
    }
  }
}
