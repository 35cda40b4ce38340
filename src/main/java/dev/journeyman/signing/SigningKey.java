package dev.journeyman.signing;

import dev.journeyman.signing.KeyReading.Unusable;
import dev.journeyman.signing.KeyReading.Usable;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

/** A private key of Ed25519 or P-256. It signs, and tells nothing of itself but its id. */
public final class SigningKey {

  private static final byte[] PROBE = {1, 2, 3};

  private final Scheme scheme;
  private final PrivateKey key;
  private final VerifyingKey open;

  private SigningKey(Scheme scheme, PrivateKey key, VerifyingKey open) {
    this.scheme = scheme;
    this.key = key;
    this.open = open;
  }

  /**
   * Read a key from PEM (PKCS#8).
   *
   * @param origin where the text is from, for the message where it is no key
   */
  public static KeyReading<SigningKey> read(String text, String origin) {
    Optional<Pem> pem = Pem.in(text);
    if (pem.isEmpty()) {
      return new Unusable<>(
          origin + " is no key; give one of Ed25519 or P-256 in PEM, as docs/proof.md makes it");
    }
    if (!pem.get().is("PRIVATE KEY")) {
      return new Unusable<>(
          origin
              + " is a PEM of \""
              + pem.get().label()
              + "\" and not of \"PRIVATE KEY\"; openssl pkcs8 -topk8 -nocrypt -in KEY makes one of a"
              + " private key");
    }
    return from(pem.get())
        .<KeyReading<SigningKey>>map(Usable::new)
        .orElseGet(() -> new Unusable<>(origin + " is a key of neither Ed25519 nor P-256"));
  }

  private static Optional<SigningKey> from(Pem pem) {
    return Arrays.stream(Scheme.values()).flatMap(scheme -> from(pem, scheme).stream()).findFirst();
  }

  private static Optional<SigningKey> from(Pem pem, Scheme scheme) {
    try {
      PrivateKey key = scheme.keys().generatePrivate(new PKCS8EncodedKeySpec(pem.content()));
      return Optional.of(key).filter(scheme::fits).map(fitting -> paired(scheme, fitting));
    } catch (InvalidKeySpecException e) {
      return Optional.empty(); // it may be one of another scheme
    }
  }

  private static SigningKey paired(Scheme scheme, PrivateKey key) {
    try {
      PublicKey open =
          switch (scheme) {
            case ED25519 -> openHalf((EdECPrivateKey) key);
            case P256 ->
                scheme
                    .keys()
                    .generatePublic(
                        new ECPublicKeySpec(
                            NistP256.publicPoint(((ECPrivateKey) key).getS()), NistP256.CURVE));
          };
      SigningKey pair = new SigningKey(scheme, key, new VerifyingKey(scheme, open));
      if (!pair.open.accepts(PROBE, pair.sign(PROBE))) {
        throw new IllegalStateException("the public half of a key was not found");
      }
      return pair;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the public half of a key was not found", e);
    }
  }

  /** The JDK tells the public half only where it makes the pair, from a seed that is the key. */
  private static PublicKey openHalf(EdECPrivateKey key) throws GeneralSecurityException {
    byte[] seed = key.getBytes().orElseThrow();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
    return generator.generateKeyPair().getPublic();
  }

  public VerifyingKey open() {
    return open;
  }

  public byte[] sign(byte[] message) {
    try {
      Signature signer = scheme.signature();
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was accepted when it was read", e);
    }
  }

  @Override
  public String toString() {
    return "the private half of " + open.id();
  }

  /** Random bytes that are not. */
  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;

    Seed(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] target) {
      System.arraycopy(bytes, 0, target, 0, target.length);
    }
  }
}
