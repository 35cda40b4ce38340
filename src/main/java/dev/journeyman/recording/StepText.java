package dev.journeyman.recording;

import dev.journeyman.journey.Journey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What a recording goes by: the sentence of a step before its data is filled in. */
public final class StepText {

  private static final int LENGTH = 12;

  private StepText() {}

  /** The sentences of a journey's preparation and steps, as a plan numbers them. */
  public static List<String> all(Journey journey) {
    return Stream.concat(journey.before().stream(), journey.steps().stream())
        .map(step -> step.line().text())
        .toList();
  }

  static String hash(String text) {
    try {
      byte[] words = text.strip().replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(words);
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
