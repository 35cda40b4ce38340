package dev.journeyman.requirement;

import dev.journeyman.journey.Citation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * One thing that a requirement document asks for.
 *
 * @param file from the root of the project, with slashes
 * @param text without markdown
 * @param path the headings that it stands under, the outermost first
 */
public record Requirement(String file, int line, String text, Kind kind, List<String> path) {

  private static final int LENGTH = 8;

  public Requirement {
    path = List.copyOf(path);
  }

  /** What a line is. */
  public enum Kind {
    /** "As a guest I want to ...": journeys as a whole answer for it. */
    STORY,
    GIVEN,
    WHEN,
    THEN,
    /** A criterion, a rule, an item of a list. */
    STATEMENT
  }

  /** What stays the same while the words do, wherever the line moves to. */
  public String hash() {
    String words = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", " ").strip();
    byte[] plain = words.replaceFirst("[.;,]+$", "").getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** {@code prd:14}. */
  public String label() {
    return citation().label();
  }

  public Citation citation() {
    return new Citation(file, line, hash());
  }
}
