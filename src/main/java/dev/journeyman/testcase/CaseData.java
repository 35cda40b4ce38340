package dev.journeyman.testcase;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values of the names in the lines of one test case. */
public final class CaseData {

  /** More than this a value of a journey cannot hold. */
  private static final int LONGEST = 9_000;

  private static final String BRACE = "brace";
  private static final String TEXT = "text";

  private final Map<String, String> values = new LinkedHashMap<>();

  public Map<String, String> values() {
    return values;
  }

  /** A text whose braces are no placeholders: two of them are written with the name of one. */
  public String literal(String raw) {
    return raw.contains("{{") ? raw.replaceAll("\\{(?=\\{)", "{{" + named(BRACE, "{") + "}}") : raw;
  }

  /** A value so that it stays as it is in a sentence: one of several lines gets a name. */
  public String inSentence(String value) {
    boolean kept = !value.matches("(?s).*(?:\\s{2}|[\\n\\t]).*") || value.length() > LONGEST;
    return kept ? value : "{{" + named(TEXT, value) + "}}";
  }

  /** The name of a value: the wanted one, or one like it where that stands for something else. */
  public String named(String wanted, String value) {
    String plain = wanted.replaceAll("[^\\p{L}\\p{N}.-]+", "_").replaceAll("^[_.-]+|[_.-]+$", "");
    String base =
        plain.matches("\\p{L}.*") && !plain.matches("secret\\..*|run\\.id")
            ? plain
            : ("value-" + plain).replaceAll("-$", "");
    String name = base;
    for (int i = 2; !values.getOrDefault(name, value).equals(value); i++) {
      name = base + "-" + i;
    }
    values.put(name, value);
    return name;
  }
}
