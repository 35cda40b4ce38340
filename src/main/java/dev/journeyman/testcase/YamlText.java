package dev.journeyman.testcase;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Text of others as a value of YAML, which reads the strings of JSON. */
final class YamlText {

  private YamlText() {}

  static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  /** Without quotation marks where nothing else can be meant. */
  static String word(String text) {
    boolean plain = text.matches("[A-Za-z][A-Za-z0-9_-]*") && !text.matches("(?i)null|true|false");
    return plain ? text : quoted(text);
  }
}
