package dev.journeyman.signing;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of a PEM text. Its content is never shown. */
final class Pem {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

  private final String label;
  private final byte[] content;

  private Pem(String label, byte[] content) {
    this.label = label;
    this.content = content;
  }

  /** The first block, where there is one. */
  static Optional<Pem> in(String text) {
    // a variable of a build server often has \n in it instead of lines
    Matcher block = BLOCK.matcher(text.replace("\\n", "\n"));
    if (!block.find()) {
      return Optional.empty();
    }
    try {
      byte[] content = Base64.getMimeDecoder().decode(block.group(2));
      return Optional.of(new Pem(block.group(1), content));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String label() {
    return label;
  }

  byte[] content() {
    return content.clone();
  }

  boolean is(String wanted) {
    return label.equals(wanted);
  }

  @Override
  public String toString() {
    return "PEM " + label;
  }
}
