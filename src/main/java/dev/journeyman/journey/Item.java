package dev.journeyman.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** A list item: its sentence, the bullets under it, and the includes among them. */
record Item(Words words, List<Line> bullets, List<Include> includes) {

  static Item read(Sheet sheet, Node node, String where) {
    Words words = Words.NONE;
    List<Line> bullets = new ArrayList<>();
    List<Include> includes = new ArrayList<>();
    for (Node block = node.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof Include include) {
        includes.add(include);
      } else if (block instanceof ListBlock) {
        bullets.addAll(lines(sheet, block, where));
      } else if (words.isEmpty() && isSentence(block)) {
        words = sentence(sheet, block);
      } else {
        stray(sheet, block, where);
      }
    }
    return new Item(words, bullets, includes);
  }

  /** Reads each item of a list as one sentence; nothing may be nested in it. */
  static List<Line> lines(Sheet sheet, Node list, String where) {
    List<Line> lines = new ArrayList<>();
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      int line = sheet.line(node);
      Words sentence = onlySentence(sheet, node, where);
      if (sentence.isEmpty()) {
        sheet.error(
            line, "a bullet of " + where + " is empty", "say what must be true, or remove it");
      } else {
        lines.add(sentence.at(sheet.file(), line));
      }
    }
    return lines;
  }

  private static Words onlySentence(Sheet sheet, Node node, String where) {
    Words sentence = Words.NONE;
    for (Node block = node.getFirstChild(); block != null; block = block.getNext()) {
      if (sentence.isEmpty() && isSentence(block)) {
        sentence = sentence(sheet, block);
      } else if (block instanceof ListBlock || block instanceof Include) {
        sheet.error(
            sheet.line(block),
            "this is nested too deep to be read as part of " + where,
            "move it one level up");
      } else {
        stray(sheet, block, where);
      }
    }
    return sentence;
  }

  /** Reports a block that is neither an item nor a note in a block quote. */
  static void stray(Sheet sheet, Node block, String where) {
    if (block instanceof BlockQuote) {
      refuseMisspelledInclude(sheet, block);
    } else if (!isMute(block)) {
      sheet.warning(
          sheet.line(block),
          "this text is no item, so it is not read as part of " + where,
          "make it an item, or mark it as a note with >");
    }
  }

  /** Tells whether a block says nothing, or only leads to the list after it. */
  static boolean isMute(Node block) {
    return block instanceof Heading
        || block instanceof ThematicBreak
        || block instanceof LinkReferenceDefinition
        || (isSentence(block) && Flat.of(block).text().matches("(?s).*:|"));
  }

  private static boolean isSentence(Node block) {
    return block instanceof Paragraph || block instanceof Heading || block instanceof HtmlBlock;
  }

  private static Words sentence(Sheet sheet, Node block) {
    Flat flat = Flat.of(block, sheet.file());
    if (flat.hidesItem()) {
      sheet.error(
          sheet.line(block),
          "a bullet inside \""
              + shortened(flat.text())
              + "\" would be read as part of the sentence",
          "indent it by three spaces and put an empty line before it");
    }
    return flat.words();
  }

  private static void refuseMisspelledInclude(Sheet sheet, Node quote) {
    Node first = quote.getFirstChild();
    String text = first instanceof Paragraph ? Flat.of(first).text() : "";
    if (text.toLowerCase(Locale.ROOT).endsWith(".md")) {
      sheet.error(
          sheet.line(quote),
          "\"" + shortened(text) + "\" is read as a note",
          "write > include: login.md to include a file");
    }
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }
}
