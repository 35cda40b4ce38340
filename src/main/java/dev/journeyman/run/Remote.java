package dev.journeyman.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A repository on a server of git, as people open it in a browser. */
record Remote(String web) {

  /** {@code https://user:token@host/path.git}, {@code ssh://git@host:22/path}. */
  private static final Pattern ADDRESS =
      Pattern.compile("(https?|ssh|git)://(?:[^/@]*@)?([^/:@]+)(:\\d+)?/(.+?)(?:\\.git)?/?");

  /** {@code git@host:path.git}. */
  private static final Pattern SHORT = Pattern.compile("(?:[^/@:]+@)([^/:]+):(.+?)(?:\\.git)?/?");

  /** The web address that belongs to git's own; names and tokens in it are left out. */
  static Optional<String> web(String git) {
    Matcher address = ADDRESS.matcher(git.strip());
    if (address.matches()) {
      boolean web = address.group(1).startsWith("http");
      String port = web && address.group(3) != null ? address.group(3) : "";
      String scheme = web ? address.group(1) : "https";
      return Optional.of(scheme + "://" + address.group(2) + port + "/" + address.group(4));
    }
    Matcher brief = SHORT.matcher(git.strip());
    return brief.matches()
        ? Optional.of("https://" + brief.group(1) + "/" + brief.group(2))
        : Optional.empty();
  }

  /** Where the files of a commit are shown; servers that are not known do as GitHub does. */
  String files(String commit, String folder) {
    String host = web.replaceFirst("^[a-z]+://", "");
    String between =
        host.contains("gitlab")
            ? "/-/blob/"
            : host.startsWith("bitbucket.org")
                ? "/src/"
                : host.matches("(codeberg|[^/]*(gitea|forgejo))\\b.*") ? "/src/commit/" : "/blob/";
    return web + between + commit + (folder.isEmpty() ? "" : "/" + folder);
  }
}
