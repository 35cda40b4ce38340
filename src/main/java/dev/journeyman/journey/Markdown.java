package dev.journeyman.journey;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses the markdown of a file. */
final class Markdown {
  private static final int MAX_DEPTH = 32;
  private static final Pattern MARKERS =
      Pattern.compile(
          "^(?:[ \\t]{0,64}(?:>|(?:[-*+]|\\d{1,9}[.)])(?=\\s|$))){" + (MAX_DEPTH + 1) + "}");

  private static final Pattern RULE = Pattern.compile("[-\\s]*|[*\\s]*");

  /** Indented code is left out: in a journey a deep indentation is a bullet, never code. */
  private static final Set<Class<? extends Block>> BLOCKS =
      Set.of(
          BlockQuote.class,
          FencedCodeBlock.class,
          Heading.class,
          HtmlBlock.class,
          ListBlock.class,
          ThematicBreak.class);

  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(BLOCKS)
          .customBlockParserFactory(new Include.Factory())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  private Markdown() {}

  /** Parses the lines of a sheet after its front matter; line numbers stay those of the file. */
  static Node parse(Sheet sheet, int matterLines) {
    List<String> lines = sheet.lines();
    OptionalInt tooDeep = tooDeep(lines, matterLines);
    if (tooDeep.isPresent()) {
      sheet.error(
          tooDeep.getAsInt(),
          "this line is nested more than " + MAX_DEPTH + " deep",
          "remove the repeated markers at its start");
      return new Document();
    }
    String body =
        String.join("\n", Collections.nCopies(matterLines, ""))
            + (matterLines > 0 ? "\n" : "")
            + String.join("\n", lines.subList(matterLines, lines.size()));
    Node document = PARSER.parse(body);
    reportUnclosedFence(sheet, document);
    return document;
  }

  /** The parser's time grows with depth times length, so depth is refused before it starts. */
  private static OptionalInt tooDeep(List<String> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (MARKERS.matcher(line).find() && !RULE.matcher(line).matches()) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  private static void reportUnclosedFence(Sheet sheet, Node document) {
    Node last = document;
    while (last.getLastChild() instanceof Block) {
      last = last.getLastChild();
    }
    if (last instanceof FencedCodeBlock fence && fence.getClosingFenceLength() == null) {
      sheet.error(
          sheet.line(fence),
          "the code block begins here and never ends",
          "close it with the same marks");
    }
  }
}
