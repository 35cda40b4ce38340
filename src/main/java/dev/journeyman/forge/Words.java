package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.forge.Fault.Kind;
import java.time.Duration;

/** How a refusal is told: what was asked, what the forge said, and what to do. */
final class Words {

  private static final int LONGEST = 500;

  private final String forge;
  private final Token token;

  Words(String forge, Token token) {
    this.forge = forge;
    this.token = token;
  }

  /**
   * The forge's own reason. GitHub and Gitea put it into {@code message}, GitHub details into
   * {@code errors}; GitLab's {@code message} may be an object, and there is {@code error} as well.
   */
  static String said(JsonNode body, String text) {
    StringBuilder said = new StringBuilder();
    for (String field : new String[] {"message", "error", "error_description", "errors"}) {
      JsonNode value = body.path(field);
      if (!value.isMissingNode() && !value.isNull()) {
        said.append(said.isEmpty() ? "" : "; ")
            .append(value.isTextual() ? value.textValue() : value.toString());
      }
    }
    return plain(said.isEmpty() ? text : said.toString());
  }

  /** On one line, not long, and without signs that a terminal would obey. */
  private static String plain(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }

  Fault status(Ask ask, int status, String said, Kind kind) {
    String refused = forge + " refused to " + ask.purpose() + ": HTTP " + status;
    return fault(kind, refused + (said.isEmpty() ? "" : ": " + said), remedy(ask, kind, said));
  }

  Fault limited(Ask ask, int status, String said, Duration wait) {
    return fault(
        Kind.LIMITED,
        forge + " refused to " + ask.purpose() + ": HTTP " + status + ": " + said,
        "It takes no more questions for "
            + wait.toSeconds()
            + " s, longer than is waited; run again then.");
  }

  Fault unreachable(Ask ask, String why) {
    return fault(
        Kind.UNREACHABLE,
        forge + " cannot be asked to " + ask.purpose() + ": " + ask.url().host() + ": " + why,
        "Look whether this machine reaches it, and run again.");
  }

  Fault broken(Ask ask, String why) {
    return fault(
        Kind.BROKEN,
        forge + ", asked to " + ask.purpose() + ", answered " + why,
        "Look whether " + ask.url().host() + " is the address of its API.");
  }

  private Fault fault(Kind kind, String what, String remedy) {
    String sentence = what.endsWith(".") ? what : what + ".";
    return new Fault(kind, token.hideIn(remedy.isEmpty() ? sentence : sentence + " " + remedy));
  }

  private String remedy(Ask ask, Kind kind, String said) {
    return switch (kind) {
      case UNAUTHORIZED ->
          "The token of " + token.origin() + " is not known there, or expired; set a valid one.";
      case FORBIDDEN ->
          said.contains("locked") ? "Unlock its conversation, or publish nothing." : ask.grant();
      case MISSING ->
          "It is not there, or the token of " + token.origin() + " may not see it. " + ask.grant();
      case BROKEN -> "That is a fault of " + forge + "; run again later.";
      case LIMITED, CLOSED, CONFLICT, INVALID, UNREACHABLE, UNSUPPORTED -> "";
    };
  }
}
