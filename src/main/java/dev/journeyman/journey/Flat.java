package dev.journeyman.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text of a block without its markdown. */
final class Flat {
  private static final Pattern MARKER = Pattern.compile("\\n\\s*(?:[-*+]|\\d{1,9}[.)])(?:\\s|$)");
  private static final Pattern TASK_BOX = Pattern.compile("^\\[[ xX]]\\s+");
  private static final String QUOTES = "\"'\u201C\u201D\u201E\u2018\u2019\u00AB\u2039";

  /** Stands for a citation until the brackets around it are taken away; no text has it. */
  private static final char CITED = '\uFDD0';

  private static final Pattern CITATIONS =
      Pattern.compile("\\s*\\(\\s*" + CITED + "[,;\\s" + CITED + "]*\\)|\\s*" + CITED);

  private final StringBuilder text = new StringBuilder();
  private final List<Citation> citations = new ArrayList<>();
  private Optional<Remark> remark = Optional.empty();
  private final String file;

  private Flat(String file) {
    this.file = file;
  }

  static Flat of(Node block) {
    return of(block, "");
  }

  /** Flattens a block of a file, from which citations lead elsewhere. */
  static Flat of(Node block, String file) {
    Flat flat = new Flat(file);
    if (block instanceof HtmlBlock html) {
      flat.html(html.getLiteral());
    }
    // no recursion: emphasis may be nested as deep as the file is long
    for (Node node = block.getFirstChild(); node != null; node = after(node, block)) {
      flat.add(node);
      if (node instanceof Link link && flat.cites(link)) {
        node = last(link);
      }
    }
    return flat;
  }

  /** Returns the sentence with what stands beside it. */
  Words words() {
    return new Words(text(), citations, remark);
  }

  /** Returns the text in one line. */
  String text() {
    String bare = citations.isEmpty() ? text.toString() : CITATIONS.matcher(text).replaceAll("");
    String line = bare.replaceAll("\\s+", " ").strip();
    return TASK_BOX.matcher(line).replaceFirst("");
  }

  /** Tells whether a line inside begins like a list item that markdown took for plain text. */
  boolean hidesItem() {
    return MARKER.matcher(text).find();
  }

  private boolean cites(Link link) {
    String title = link.getTitle() == null ? "" : link.getTitle();
    Optional<Citation> cited = Citation.of(link.getDestination(), title, file);
    cited.ifPresent(citations::add);
    cited.ifPresent(citation -> text.append(CITED));
    return cited.isPresent();
  }

  private static Node last(Node node) {
    Node at = node;
    while (at.getLastChild() != null) {
      at = at.getLastChild();
    }
    return at;
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
    } else if (node instanceof Comment comment) {
      remark = remark.or(() -> Remark.of(comment.literal()));
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
