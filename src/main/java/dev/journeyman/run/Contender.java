package dev.journeyman.run;

import dev.journeyman.compare.Version.Role;
import java.util.regex.Pattern;

/** A version of the app that is to be compared with others. */
public sealed interface Contender {

  /** Names of folders that a comparison has besides those of its versions. */
  Pattern TAKEN = Pattern.compile("(?i)public|raw|latest");

  /** What may be a name, and so the name of a folder. */
  Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

  String name();

  Role role();

  /** One that runs already. */
  record Running(String name, Role role, String url) implements Contender {}

  /** A commit, branch or tag, to be started from a checkout of its own. */
  record Commit(String name, Role role, String ref) implements Contender {}

  /** The files of the project as they are, to be started. */
  record WorkingTree(String name, Role role) implements Contender {}

  /** One of several, at an address or else at a commit. */
  static Contender candidate(String name, String where) {
    return where.matches("(?i)https?://.*")
        ? new Running(name, Role.CANDIDATE, where)
        : new Commit(name, Role.CANDIDATE, where);
  }

  /** Whether a name can be that of a version. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches() && !TAKEN.matcher(name).matches();
  }
}
