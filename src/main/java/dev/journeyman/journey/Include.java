package dev.journeyman.journey;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A line {@code > include: login.md}. As an ordinary block quote it would swallow a numbered item
 * on the next line, which markdown reads as its lazy continuation.
 */
final class Include extends CustomBlock {
  private static final Pattern LINE =
      Pattern.compile("\\s*>\\s*include\\s*:\\s*(.*?)\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^()]*)\\)");

  private final String target;

  private Include(String target) {
    this.target = target;
  }

  /** Returns the path as it is written, of a markdown link the one that it leads to. */
  String target() {
    return target;
  }

  private static Optional<Include> read(CharSequence line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String written = matcher.group(1).replaceAll("^[`\"]|[`\"]$", "");
    Matcher link = LINK.matcher(written);
    return Optional.of(new Include(link.matches() ? link.group(1).strip() : written));
  }

  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      SourceLine line = state.getLine();
      CharSequence rest =
          line.getContent().subSequence(state.getNextNonSpaceIndex(), line.getContent().length());
      return read(rest)
          .map(include -> BlockStart.of(new OneLine(include)).atIndex(line.getContent().length()))
          .orElseGet(BlockStart::none);
    }
  }

  private static final class OneLine extends AbstractBlockParser {
    private final Include include;

    OneLine(Include include) {
      this.include = include;
    }

    @Override
    public Include getBlock() {
      return include;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }
  }
}
