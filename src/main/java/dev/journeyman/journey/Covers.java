package dev.journeyman.journey;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of the source that a journey protects, as globs: {@code *} and {@code ?} stay in a
 * folder, {@code **} does not, {@code {a,b}} is either, and a folder stands for all that is in it.
 */
public final class Covers {

  private static final Pattern TOKEN =
      Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[{},]|[^*?{},]+", Pattern.DOTALL);

  private final List<Pattern> patterns;

  private Covers(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  public static Covers of(List<String> globs) {
    return new Covers(globs.stream().map(Covers::pattern).toList());
  }

  /** Whether a file is in it, by its place from the project's folder. */
  public boolean include(String file) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(file).matches());
  }

  private static Pattern pattern(String glob) {
    String plain = glob.strip().replaceFirst("^(?:\\./|/)+", "").replaceFirst("/+$", "");
    StringBuilder regex = new StringBuilder();
    int depth = 0;
    Matcher token = TOKEN.matcher(plain);
    while (token.find()) {
      String part = token.group();
      boolean closes = part.equals("}") && depth > 0;
      depth += part.equals("{") ? 1 : closes ? -1 : 0;
      regex.append(
          switch (part) {
            case "**/" -> "(?:.*/)?";
            case "**" -> ".*";
            case "*" -> "[^/]*";
            case "?" -> "[^/]";
            case "{" -> "(?:";
            case "}" -> closes ? ")" : "\\}";
            case "," -> depth > 0 ? "|" : ",";
            default -> Pattern.quote(part);
          });
    }
    // a brace that is never closed stands for itself
    return depth == 0
        ? Pattern.compile(regex + "(?:/.*)?", Pattern.DOTALL)
        : Pattern.compile(Pattern.quote(plain) + "(?:/.*)?");
  }
}
