package dev.journeyman.behind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with its {@code :names} made into question marks.
 *
 * @param statement as a driver takes it
 * @param names in the order of the question marks
 * @param words of the statement outside of texts, names in quotation marks and remarks, in lower
 *     case
 * @param statements how many there are
 */
record SqlText(String statement, List<String> names, List<String> words, int statements) {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<aside>--[^\\n]*|/\\*(?s:.*?)\\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|\\[[^\\]]*]"
              + "|\\$(?<tag>\\w*)\\$(?s:.*?)\\$\\k<tag>\\$|::)"
              + "|:(?<name>[A-Za-z][A-Za-z0-9_]*)|(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<end>;)");

  /** What a statement that only reads begins with. */
  private static final Set<String> READS = Set.of("select", "with");

  /** What makes a statement write, lock or do something, though it begins like one that reads. */
  private static final Set<String> WRITES =
      Set.of(
          "insert",
          "update",
          "delete",
          "merge",
          "into",
          "call",
          "exec",
          "execute",
          "truncate",
          "drop",
          "alter",
          "create",
          "grant",
          "revoke",
          "nextval",
          "setval");

  SqlText {
    names = List.copyOf(names);
    words = List.copyOf(words);
  }

  static SqlText of(String sql) {
    String trimmed = sql.strip().replaceFirst(";\\s*$", "");
    List<String> names = new ArrayList<>();
    List<String> words = new ArrayList<>();
    int statements = 1;
    StringBuilder statement = new StringBuilder();
    Matcher token = TOKEN.matcher(trimmed);
    while (token.find()) {
      token.appendReplacement(statement, "");
      if (token.group("name") != null) {
        names.add(token.group("name"));
        statement.append('?');
        continue;
      }
      statement.append(token.group());
      if (token.group("word") != null) {
        words.add(token.group("word").toLowerCase(Locale.ROOT));
      } else if (token.group("end") != null) {
        statements++;
      }
    }
    token.appendTail(statement);
    return new SqlText(statement.toString(), names, words, statements);
  }

  /** Why it is not one statement that only reads. */
  Optional<String> writing() {
    if (words.isEmpty() || !READS.contains(words.get(0))) {
      return Optional.of("it does not begin with SELECT or WITH");
    }
    return words.stream()
        .filter(WRITES::contains)
        .findFirst()
        .map(word -> "it says " + word.toUpperCase(Locale.ROOT));
  }
}
