package dev.journeyman.compare;

import java.util.Optional;

/**
 * A version of the app.
 *
 * @param name such as {@code base}
 * @param source where it came from, such as {@code main (1a2b3c4)}
 * @param commit its full name, where it was checked out of git
 * @param trouble why it could not be walked at all, else empty
 */
public record Version(
    String name, Role role, String source, Optional<String> commit, String trouble) {

  /** What a version is compared as. */
  public enum Role {
    /** What there was. */
    BASE,
    /** One of several that may be chosen. */
    CANDIDATE,
    /** What is to be merged: the others are compared with it. */
    HEAD
  }

  public boolean is(Role wanted) {
    return role == wanted;
  }
}
