package dev.journeyman.signing;

import java.security.Key;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** The two ways to sign. */
enum Scheme {
  ED25519("Ed25519", "Ed25519") {
    @Override
    boolean fits(Key key) {
      return key instanceof EdECKey ed
          && ed.getParams().getName().equals(NamedParameterSpec.ED25519.getName());
    }
  },
  P256("EC", "SHA256withECDSA") {
    @Override
    boolean fits(Key key) {
      return key instanceof ECKey ec && NistP256.isCurveOf(ec);
    }
  };

  private final String keys;
  private final String signatures;

  Scheme(String keys, String signatures) {
    this.keys = keys;
    this.signatures = signatures;
  }

  abstract boolean fits(Key key);

  static Optional<Scheme> of(Key key) {
    return Arrays.stream(values()).filter(scheme -> scheme.fits(key)).findFirst();
  }

  KeyFactory keys() {
    try {
      return KeyFactory.getInstance(keys);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + keys, e);
    }
  }

  Signature signature() {
    try {
      return Signature.getInstance(signatures);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + signatures, e);
    }
  }
}
