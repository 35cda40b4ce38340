package dev.journeyman.signing;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;

/**
 * The curve P-256, as far as the JDK does not say it: which public point belongs to a private key.
 * It is asked once for a key, of nobody who could measure the time that it takes.
 */
final class NistP256 {

  static final ECParameterSpec CURVE = curve();

  private static final BigInteger PRIME = ((ECFieldFp) CURVE.getCurve().getField()).getP();
  private static final BigInteger A = CURVE.getCurve().getA();

  private NistP256() {}

  private static ECParameterSpec curve() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has P-256", e);
    }
  }

  static boolean isCurveOf(ECKey key) {
    ECParameterSpec other = key.getParams();
    return other.getCurve().getField().equals(CURVE.getCurve().getField())
        && other.getCurve().getA().equals(A)
        && other.getCurve().getB().equals(CURVE.getCurve().getB())
        && other.getGenerator().equals(CURVE.getGenerator())
        && other.getOrder().equals(CURVE.getOrder());
  }

  static ECPoint publicPoint(BigInteger secret) {
    ECPoint sum = ECPoint.POINT_INFINITY;
    for (int bit = secret.bitLength() - 1; bit >= 0; bit--) {
      sum = add(sum, sum);
      if (secret.testBit(bit)) {
        sum = add(sum, CURVE.getGenerator());
      }
    }
    return sum;
  }

  private static ECPoint add(ECPoint one, ECPoint other) {
    if (one.equals(ECPoint.POINT_INFINITY)) {
      return other;
    }
    if (other.equals(ECPoint.POINT_INFINITY)) {
      return one;
    }
    BigInteger x = one.getAffineX();
    BigInteger y = one.getAffineY();
    boolean same = x.equals(other.getAffineX());
    if (same && y.add(other.getAffineY()).mod(PRIME).signum() == 0) {
      return ECPoint.POINT_INFINITY;
    }
    BigInteger rise =
        same ? x.pow(2).multiply(BigInteger.valueOf(3)).add(A) : other.getAffineY().subtract(y);
    BigInteger run = same ? y.shiftLeft(1) : other.getAffineX().subtract(x);
    BigInteger slope = rise.multiply(run.modInverse(PRIME)).mod(PRIME);
    BigInteger newX = slope.pow(2).subtract(x).subtract(other.getAffineX()).mod(PRIME);
    return new ECPoint(newX, slope.multiply(x.subtract(newX)).subtract(y).mod(PRIME));
  }
}
