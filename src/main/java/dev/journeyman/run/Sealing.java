package dev.journeyman.run;

import dev.journeyman.signing.KeyReading;
import dev.journeyman.signing.KeyReading.Unusable;
import dev.journeyman.signing.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a run is sealed.
 *
 * @param appBuild which build of the app it is, as whoever runs it says
 * @param key that signs; nobody does where empty
 */
public record Sealing(Optional<String> appBuild, Optional<KeyReading<SigningKey>> key) {

  /** Holds a key in PEM. */
  static final String VARIABLE = "JOURNEYMAN_SIGNING_KEY";

  /** Seal with the key of a file, else with the one in the environment, if there is one. */
  public static Sealing of(
      Optional<String> appBuild, Optional<Path> file, Map<String, String> environment) {
    Optional<KeyReading<SigningKey>> own = file.map(Sealing::read);
    return new Sealing(
        appBuild,
        own.or(
            () ->
                Optional.of(environment.getOrDefault(VARIABLE, ""))
                    .filter(text -> !text.isBlank())
                    .map(text -> SigningKey.read(text, VARIABLE))));
  }

  private static KeyReading<SigningKey> read(Path file) {
    try {
      // not as UTF-8: a file of another kind shall be refused for what it is
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return SigningKey.read(text, "The signing key " + file);
    } catch (IOException e) {
      return new Unusable<>("The signing key " + file + " cannot be read: " + e);
    }
  }

  /** Why the key cannot be used, where one was given. */
  public Optional<String> trouble() {
    return key.flatMap(KeyReading::trouble);
  }

  Optional<SigningKey> signer() {
    return key.flatMap(KeyReading::key);
  }
}
