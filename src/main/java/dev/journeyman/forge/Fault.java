package dev.journeyman.forge;

/**
 * Why a forge did not do what was asked.
 *
 * @param message what was asked, what it said, and what to do
 */
public record Fault(Kind kind, String message) {

  /** What is to be done about it differs. */
  public enum Kind {
    /** No token, or one that the forge does not know. */
    UNAUTHORIZED,
    /** The token may not do this; the message names the permission. */
    FORBIDDEN,
    /** Too many requests, for longer than we wait. */
    LIMITED,
    /** The pull request, the repository or the comment is not there, or not for this token. */
    MISSING,
    /** The pull request is closed; nothing is put there any more. */
    CLOSED,
    /** Somebody else was faster, more often than we try. */
    CONFLICT,
    /** The forge cannot take what was sent. */
    INVALID,
    /** It answers with errors of its own. */
    BROKEN,
    /** It cannot be reached, or did not answer in time. */
    UNREACHABLE,
    /** This forge has no such thing. */
    UNSUPPORTED
  }
}
