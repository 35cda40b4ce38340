package dev.journeyman.journey;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** Reads the blocks under Outcome or Always: each item is one thing that must be true. */
final class PromiseList {
  private PromiseList() {}

  /** A sentence that is no item is an error: a promise that nobody checks would pass unseen. */
  static List<Line> read(Sheet sheet, Outline.Part part, Section section) {
    List<Line> lines = new ArrayList<>();
    for (Node block : part.blocks()) {
      if (block instanceof ListBlock) {
        lines.addAll(Item.lines(sheet, block, section.heading()));
      } else if (block instanceof Include) {
        sheet.error(
            sheet.line(block),
            "an include cannot stand under " + section.heading(),
            "move it to Steps or Before");
      } else if (block instanceof BlockQuote) {
        Item.stray(sheet, block, section.heading());
      } else if (!Item.isMute(block)) {
        sheet.error(
            sheet.line(block),
            "this text under " + section.heading() + " is no bullet, so nobody checks it",
            "begin it with \"- \", or mark it as a note with >");
      }
    }
    return lines;
  }
}
