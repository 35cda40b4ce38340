package dev.journeyman.journey;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
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

  private static final Pattern MARKER =
      Pattern.compile("([ \\t]*+)(?:>|(?:[-*+]|\\d{1,9}[.)])(?=\\s|$))");
  private static final Pattern RULE = Pattern.compile("[-\\s]*|[*\\s]*");

  /** Indented code is left out: in a journey a deep indentation is a bullet, never code. */
  private static final Set<Class<? extends Block>> BLOCKS =
      // in this order they are tried: a rule of dashes would else be a list in a list
      new LinkedHashSet<>(
          List.of(
              BlockQuote.class,
              Heading.class,
              FencedCodeBlock.class,
              HtmlBlock.class,
              ThematicBreak.class,
              ListBlock.class));

  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(BLOCKS)
          .customBlockParserFactory(new Include.Factory())
          .customInlineContentParserFactory(new AngleBracket.Factory())
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
      if (isTooDeep(line) && !RULE.matcher(line).matches()) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  /** Counts a marker, or two columns before one, as one block that the line stands in. */
  private static boolean isTooDeep(String line) {
    Matcher marker = MARKER.matcher(line);
    int columns = 0;
    while (columns <= 2 * MAX_DEPTH && marker.lookingAt()) {
      columns += 2 + marker.group(1).replace("\t", "    ").length();
      marker.region(marker.end(), line.length());
    }
    return columns > 2 * MAX_DEPTH;
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
