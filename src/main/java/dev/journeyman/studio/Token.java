package dev.journeyman.studio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** What somebody has to know to be answered; new at each start unless it was given. */
public record Token(String text) {
  private static final int BYTES = 32;
  private static final int SHORTEST = 32;

  /** Returns one that nobody can guess. */
  public static Token random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Takes a given one, unless it is too short, or must be escaped in an address. */
  public static Optional<Token> given(String text) {
    boolean fit = text.length() >= SHORTEST && text.matches("[A-Za-z0-9_-]+");
    return fit ? Optional.of(new Token(text)) : Optional.empty();
  }

  /** Takes the same time for every wrong answer. */
  boolean is(String asked) {
    return MessageDigest.isEqual(
        text.getBytes(StandardCharsets.UTF_8), asked.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Token";
  }
}
