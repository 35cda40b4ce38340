package dev.journeyman.journey;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a requirement document that a line of a journey answers for, written as a link such as
 * {@code ([prd:14](/docs/prd.md#L14 "3f2a9c1b"))}. The number is for people; the hash finds the
 * line where the document has grown, and tells that its words have changed.
 *
 * @param file from the root of the project, with slashes
 * @param hash of the words that were cited; empty where whoever wrote the link left it out
 */
public record Citation(String file, int line, String hash) {

  private static final Pattern PLACE =
      Pattern.compile("(?<file>[^?#]+\\.(?:md|markdown))(?:\\?plain=1)?#L(?<line>\\d{1,6})");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{6,64}");

  private static final Pattern LINK =
      Pattern.compile("]\\((?<target>[^()\\s]{1,300})\\s+\"(?<title>[0-9a-f]{0,64})\"\\)");

  /** Reads the citations in a text that is written in markdown. */
  static List<Citation> in(String markdown, String from) {
    return LINK.matcher(markdown)
        .results()
        .flatMap(link -> of(link.group(1), link.group(2), from).stream())
        .toList();
  }

  /** Reads where a link leads; nothing where that is no line of a document. */
  static Optional<Citation> of(String target, String title, String from) {
    Matcher place = PLACE.matcher(target);
    if (!place.matches()) {
      return Optional.empty();
    }
    String hash = HASH.matcher(title).matches() ? title : "";
    int line = Integer.parseInt(place.group("line"));
    return resolved(place.group("file"), from).map(file -> new Citation(file, line, hash));
  }

  /** A path that begins with a slash is from the root, as forges have it, so a journey can move. */
  private static Optional<String> resolved(String path, String from) {
    try {
      Path target =
          path.startsWith("/")
              ? Path.of(path.replaceFirst("^/+", ""))
              : Path.of(from).resolveSibling(path);
      String file = target.normalize().toString().replace('\\', '/');
      return file.startsWith("..") || target.isAbsolute() ? Optional.empty() : Optional.of(file);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** {@code docs/prd.md:14}. */
  public String place() {
    return file + ":" + line;
  }

  /** {@code prd:14}. */
  public String label() {
    String name = String.valueOf(Path.of(file).getFileName());
    return name.replaceFirst("\\.[^.]*$", "") + ":" + line;
  }

  /** The link as it stands after a sentence. */
  public String markdown() {
    String path = file.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    return "([" + label() + "](/" + path + "#L" + line + " \"" + hash + "\"))";
  }
}
