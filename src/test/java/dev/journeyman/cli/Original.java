package dev.journeyman.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The texts that a file of test cases holds, taken from it in the simplest of ways. */
final class Original {

  /** What begins a line of a feature, in the languages of the examples. */
  private static final Pattern KEYWORD =
      Pattern.compile(
          "^(?:\\*|Given|When|Then|And|But|Angenommen|Wenn|Dann|Und|Aber|Soit|Quand|Alors|Et"
              + "|\u524d\u63d0|\u3082\u3057|\u306a\u3089\u3070|\u304b\u3064"
              + "|\u0414\u0430\u043d\u043e|\u041a\u043e\u0433\u0434\u0430|\u0422\u043e\u0433\u0434\u0430|\u0418) "
              + "|^(?:Scenario Outline|Scenario|Background|Examples|Grundlage|Szenariogrundriss|Szenario|Beispiele"
              + "|Sc\u00e9nario|\u30b7\u30ca\u30ea\u30aa|\u0421\u0446\u0435\u043d\u0430\u0440\u0438\u0439):");

  /** What is no text in the cells of a table: markup, JSON, keywords, numbers of items. */
  private static final Pattern SYNTAX =
      Pattern.compile(
          "</?(?:p|strong|br)\\b[^>]*>|&amp;|\"\"(?:index|fields|Action|Data|Expected Result)\"\":\\d?"
              + "|Scenario Outline:|Examples:|Given |When |Then |\\b\\d+[.)] |(?m)^\\d;");

  private Original() {}

  static List<String> of(String file, String text) {
    return file.endsWith(".feature") ? feature(text) : table(text);
  }

  private static List<String> feature(String text) {
    List<String> parts = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String bare =
          KEYWORD.matcher(line.strip()).replaceFirst("").replaceFirst("^(\"\"\"|```)", "");
      // a name of a column stands where a step asks for it; a line break in a cell is one there
      for (String part : bare.replace("\\n", " ").split("\\||(?<=\\s)@|^@|<[^<>]+>", -1)) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  /** The words of its rows; a number at the beginning of an item is told by its place. */
  private static List<String> table(String text) {
    String head = text.startsWith("sep=") ? text.split("\n", 3)[2] : text.split("\n", 2)[1];
    String bare = SYNTAX.matcher(head).replaceAll(" ");
    return List.of(bare.split("[^\\p{L}\\p{N}]+", -1));
  }
}
