package dev.journeyman.forge;

import java.util.Locale;

/** What lets us in at a forge. It shows itself to the forge only. */
public final class Token {

  private static final String HIDDEN = "[token]";

  private final String value;
  private final String origin;

  private Token(String value, String origin) {
    this.value = value;
    this.origin = origin;
  }

  /**
   * A token.
   *
   * @param origin the name of the variable that held it
   */
  public static Token of(String value, String origin) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("The token from " + origin + " is empty");
    }
    return new Token(value.strip(), origin);
  }

  /** The name of the variable that held it. */
  public String origin() {
    return origin;
  }

  String value() {
    return value;
  }

  /**
   * Whether it is one of a person on GitHub. Only these may upload attachments, and only others may
   * make check runs. What GitHub's tokens begin with:
   * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
   */
  boolean isPersonal() {
    String start = value.toLowerCase(Locale.ROOT);
    return start.startsWith("ghp_") || start.startsWith("gho_") || start.startsWith("github_pat_");
  }

  /** The text without the token, which a server or a library may repeat. */
  String hideIn(String text) {
    return text.replace(value, HIDDEN);
  }

  @Override
  public String toString() {
    return HIDDEN + " of " + origin;
  }
}
