package dev.journeyman.model.compatible;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code name(key='value', ...)} as UI-TARS writes it.
 *
 * @param fields all of them texts
 */
record SpokenAction(String name, ObjectNode fields) {

  private static final Pattern NAME = Pattern.compile("\\s*([A-Za-z_]\\w*)\\s*\\(\\s*");
  private static final Pattern KEY = Pattern.compile("([A-Za-z_]\\w*)\\s*=\\s*");
  private static final Pattern BARE = Pattern.compile("[^,()'\"\\s]+");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern CLOSE = Pattern.compile("\\s*\\)[ \\t]*(?:\\R\\s*|\\z)");

  /** A quote ends a text only where the call goes on or ends; models do not escape apostrophes. */
  private static final Pattern AFTER_TEXT =
      Pattern.compile("\\s*(?:,\\s*[A-Za-z_]\\w*\\s*=|\\)[ \\t]*(?:\\R|\\z))");

  /** Read all actions, one after the other; empty where anything cannot be read. */
  static Optional<List<SpokenAction>> parse(String text) {
    Scanner scanner = new Scanner(text.strip());
    List<SpokenAction> actions = new ArrayList<>();
    while (scanner.at < scanner.text.length()) {
      Optional<SpokenAction> action = scanner.action();
      if (action.isEmpty()) {
        return Optional.empty();
      }
      actions.add(action.get());
    }
    return actions.isEmpty() ? Optional.empty() : Optional.of(actions);
  }

  /** Walks through the text. */
  private static final class Scanner {

    private final String text;
    private int at;

    private Scanner(String text) {
      this.text = text;
    }

    private Optional<SpokenAction> action() {
      Optional<String> name = take(NAME);
      ObjectNode fields = JsonNodeFactory.instance.objectNode();
      while (name.isPresent() && take(CLOSE).isEmpty()) {
        if (!fields.isEmpty() && take(COMMA).isEmpty()) {
          return Optional.empty();
        }
        Optional<String> key = take(KEY).filter(it -> !fields.has(it));
        Optional<String> value = key.flatMap(it -> value());
        if (value.isEmpty()) {
          return Optional.empty();
        }
        fields.put(key.orElseThrow(), value.get());
      }
      return name.map(it -> new SpokenAction(it, fields));
    }

    private Optional<String> take(Pattern pattern) {
      Matcher matcher = pattern.matcher(text).region(at, text.length());
      if (!matcher.lookingAt()) {
        return Optional.empty();
      }
      at = matcher.end();
      return Optional.of(matcher.groupCount() == 0 ? matcher.group() : matcher.group(1));
    }

    private Optional<String> value() {
      char quote = at < text.length() ? text.charAt(at) : ' ';
      return quote == '\'' || quote == '"' ? quoted(quote) : take(BARE);
    }

    private Optional<String> quoted(char quote) {
      StringBuilder value = new StringBuilder();
      for (int i = at + 1; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == quote && ends(i + 1)) {
          at = i + 1;
          return Optional.of(value.toString());
        }
        if (c == '\\' && i + 1 < text.length()) {
          i++;
          value.append(escaped(text.charAt(i)));
        } else {
          value.append(c);
        }
      }
      return Optional.empty();
    }

    private boolean ends(int after) {
      return AFTER_TEXT.matcher(text).region(after, text.length()).lookingAt();
    }

    private static String escaped(char c) {
      return switch (c) {
        case 'n' -> "\n";
        case 't' -> "\t";
        case '\\', '\'', '"' -> String.valueOf(c);
        default -> "\\" + c;
      };
    }
  }
}
