package dev.journeyman.forge;

import dev.journeyman.forge.Target.Which;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a pull request in a browser, which by its form tells the forge. */
final class PullRequestAddress {

  private static final Pattern FORM =
      Pattern.compile("(/.*?)?/(pull|pulls|(?:-/)?merge_requests)/(\\d{1,18})(/.*)?");

  private PullRequestAddress() {}

  static Optional<Clues> read(String text) {
    return Clues.web(text).flatMap(PullRequestAddress::read);
  }

  private static Optional<Clues> read(URI page) {
    Matcher form = FORM.matcher(page.getPath());
    if (!form.matches() || form.group(1) == null) {
      return Optional.empty();
    }
    ForgeKind kind =
        switch (form.group(2)) {
          case "pull" -> ForgeKind.GITHUB;
          case "pulls" -> ForgeKind.GITEA;
          default -> ForgeKind.GITLAB;
        };
    String path = form.group(1).substring(1);
    String repository = kind == ForgeKind.GITLAB ? path : lastTwo(path);
    String folder = path.substring(0, path.length() - repository.length());
    URI root = URI.create(page.getScheme() + "://" + page.getRawAuthority() + "/" + folder);
    return Optional.of(
        Clues.NONE
            .at(kind, Optional.of(api(kind, root)), Optional.of(repository))
            .which(new Which.Numbered(Long.parseLong(form.group(3)))));
  }

  /** An instance may live in a folder of its host. */
  private static String lastTwo(String path) {
    String[] parts = path.split("/", -1);
    return parts.length < 2 ? path : parts[parts.length - 2] + "/" + parts[parts.length - 1];
  }

  private static URI api(ForgeKind kind, URI root) {
    String host = root.getHost();
    return switch (kind) {
      case GITHUB ->
          host.equals("github.com") || host.endsWith(".ghe.com")
              ? URI.create("https://api." + host)
              : root.resolve("api/v3");
      case GITLAB -> root.resolve("api/v4");
      case GITEA -> root.resolve("api/v1");
    };
  }
}
