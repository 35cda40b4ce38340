package dev.journeyman.journey;

import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text of a block without its markdown. */
final class Flat {
  private static final Pattern MARKER = Pattern.compile("\\n\\s*(?:[-*+]|\\d{1,9}[.)])(?:\\s|$)");
  private static final Pattern TASK_BOX = Pattern.compile("^\\[[ xX]]\\s+");
  private static final String QUOTES = "\"'\u201C\u201D\u201E\u2018\u2019\u00AB\u2039";

  private final StringBuilder text = new StringBuilder();

  private Flat() {}

  static Flat of(Node block) {
    Flat flat = new Flat();
    if (block instanceof HtmlBlock html) {
      flat.html(html.getLiteral());
    }
    // no recursion: emphasis may be nested as deep as the file is long
    for (Node node = block.getFirstChild(); node != null; node = after(node, block)) {
      flat.add(node);
    }
    return flat;
  }

  /** Returns the text in one line. */
  String text() {
    String line = text.toString().replaceAll("\\s+", " ").strip();
    return TASK_BOX.matcher(line).replaceFirst("");
  }

  /** Tells whether a line inside begins like a list item that markdown took for plain text. */
  boolean hidesItem() {
    return MARKER.matcher(text).find();
  }

  private static Node after(Node node, Node block) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at.getNext() == null && at.getParent() != block) {
      at = at.getParent();
    }
    return at.getNext();
  }

  private void add(Node node) {
    if (node instanceof Text plain) {
      text.append(plain.getLiteral());
    } else if (node instanceof Code code) {
      code(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.append('\n');
    }
  }

  private void code(String literal) {
    boolean quoted = text.length() > 0 && QUOTES.indexOf(text.charAt(text.length() - 1)) >= 0;
    String mark = quoted || literal.contains("\"") ? "" : "\"";
    text.append(mark).append(literal).append(mark);
  }

  private void html(String literal) {
    if (!literal.startsWith("<!--")) {
      text.append(literal);
    }
  }
}
