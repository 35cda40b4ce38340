package dev.journeyman.journey;

import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads what begins with {@code <}: a comment is left out, a link loses its brackets, and anything
 * else is text, since people write {@code <Save>} for a button. The library's own parser searches
 * to the end of the paragraph at each bracket, which takes minutes for a hostile file.
 */
final class AngleBracket implements InlineContentParser {
  private static final int LONGEST_LINK = 2000;

  private boolean noMoreComments;

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    Position afterBracket = scanner.position();
    if (scanner.next("!--") && !noMoreComments) {
      noMoreComments = !skipPast(scanner, "-->");
      if (!noMoreComments) {
        String comment = scanner.getSource(afterBracket, scanner.position()).getContent();
        return ParsedInline.of(new Comment("<" + comment), scanner.position());
      }
    }
    scanner.setPosition(afterBracket);
    String target = untilBracket(scanner);
    if (scanner.peek() == '>' && target.matches("(?i)(?:https?://|mailto:).*")) {
      scanner.next();
      return ParsedInline.of(link(target), scanner.position());
    }
    return ParsedInline.of(new Text("<"), afterBracket);
  }

  private static boolean skipPast(Scanner scanner, String end) {
    while (scanner.hasNext()) {
      if (scanner.next(end)) {
        return true;
      }
      scanner.next();
    }
    return false;
  }

  private static String untilBracket(Scanner scanner) {
    Position start = scanner.position();
    int length = 0;
    while (scanner.hasNext() && length < LONGEST_LINK && " \t\n<>".indexOf(scanner.peek()) < 0) {
      scanner.next();
      length++;
    }
    return scanner.getSource(start, scanner.position()).getContent();
  }

  private static Node link(String target) {
    Link link = new Link(target, null);
    link.appendChild(new Text(target));
    return link;
  }

  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
      return new AngleBracket();
    }
  }
}
