package dev.journeyman.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.signing.SigningKey;
import dev.journeyman.signing.VerifyingKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyTests {

  private static final byte[] MESSAGE = "{\"a\": 1}".getBytes(StandardCharsets.UTF_8);

  static Stream<KeyPairFiles> pairs() {
    return Stream.of(KeyPairFiles.ed25519(), KeyPairFiles.curve("secp256r1"));
  }

  private static SigningKey signing(String pem) {
    return SigningKey.read(pem, "The key").key().orElseThrow();
  }

  private static VerifyingKey verifying(String pem) {
    return VerifyingKey.read(pem, "The key").key().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whatOneHalfSignsTheOtherAccepts(KeyPairFiles pair) {
    Envelope envelope = Envelope.of(MESSAGE, Optional.of(signing(pair.secret())));

    assertThat(envelope.isSignedBy(verifying(pair.open()))).isTrue();
    assertThat(envelope.content()).isEqualTo(MESSAGE);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void noOtherKeyAcceptsIt(KeyPairFiles pair) {
    Envelope envelope = Envelope.of(MESSAGE, Optional.of(signing(pair.secret())));

    pairs().forEach(other -> assertThat(envelope.isSignedBy(verifying(other.open()))).isFalse());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aKeyMayHaveItsLinesEscapedAsBuildServersDo(KeyPairFiles pair) {
    assertThat(signing(pair.secret().replace("\n", "\\n")).open().id())
        .isEqualTo(verifying(pair.open()).id());
  }

  @RepeatedTest(5)
  void thePublicHalfIsFoundFromThePrivateOne() {
    pairs()
        .forEach(
            pair ->
                assertThat(signing(pair.secret()).open().id())
                    .isEqualTo(verifying(pair.open()).id()));
  }

  @Test
  void whatIsSignedIsTheTypeAndThePayloadAsDsseSaysIt() {
    KeyPairFiles pair = KeyPairFiles.ed25519();
    Envelope envelope = Envelope.of(MESSAGE, Optional.of(signing(pair.secret())));
    byte[] message =
        "DSSEv1 28 application/vnd.in-toto+json 8 {\"a\": 1}".getBytes(StandardCharsets.UTF_8);

    assertThat(verifying(pair.open()).accepts(message, envelope.signatures().get(0).bytes()))
        .isTrue();
  }

  @Test
  void keysOfOtherKindsAreRefused() {
    Stream.of(KeyPairFiles.rsa(), KeyPairFiles.curve("secp384r1"))
        .forEach(
            pair -> {
              assertThat(SigningKey.read(pair.secret(), "KEY").trouble())
                  .contains("KEY is a key of neither Ed25519 nor P-256");
              assertThat(VerifyingKey.read(pair.open(), "KEY").trouble().orElseThrow())
                  .startsWith("KEY is no public key; give one of Ed25519 or P-256");
            });
  }

  @Test
  void aRefusalSaysWhatToDoAndNeverTheKey() {
    KeyPairFiles pair = KeyPairFiles.curve("secp256r1");
    String body = pair.secret().lines().skip(1).findFirst().orElseThrow();

    assertThat(SigningKey.read(pair.secret().replace("PRIVATE", "EC PRIVATE"), "KEY").trouble())
        .get()
        .asString()
        .contains("KEY is a PEM of \"EC PRIVATE KEY\"", "openssl pkcs8 -topk8 -nocrypt")
        .doesNotContain(body);
    assertThat(VerifyingKey.read(pair.secret(), "KEY").trouble())
        .get()
        .asString()
        .contains("KEY is a private key", "openssl pkey -in KEY -pubout")
        .doesNotContain(body);
    assertThat(SigningKey.read("hunter2", "KEY").trouble())
        .get()
        .asString()
        .contains("KEY is no key")
        .doesNotContain("hunter2");
    assertThat(signing(pair.secret()).toString()).doesNotContain(body);
  }
}
