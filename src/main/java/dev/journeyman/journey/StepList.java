package dev.journeyman.journey;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/**
 * Reads the blocks under Steps or Before. Where some items are numbered, a bullet list beside them
 * belongs to the item above it: people indent bullets less than markdown asks for.
 */
final class StepList {
  private final Sheet sheet;
  private final String noun;
  private final boolean numbered;
  private final List<Entry> entries = new ArrayList<>();
  private int count;

  private StepList(Sheet sheet, String noun, boolean numbered) {
    this.sheet = sheet;
    this.noun = noun;
    this.numbered = numbered;
  }

  /**
   * Reads the items of a section.
   *
   * @param noun what an item is called in problems, such as {@code step}
   */
  static List<Entry> read(Sheet sheet, Outline.Part part, String noun) {
    boolean numbered = part.blocks().stream().anyMatch(OrderedList.class::isInstance);
    StepList list = new StepList(sheet, noun, numbered);
    part.blocks().forEach(list::block);
    return list.entries;
  }

  private void block(Node block) {
    if (block instanceof Include include) {
      include(include);
    } else if (block instanceof ListBlock && (!numbered || block instanceof OrderedList)) {
      for (Node item = block.getFirstChild(); item != null; item = item.getNext()) {
        step(item);
      }
    } else if (block instanceof ListBlock) {
      outdented(block);
    } else {
      Item.stray(sheet, block, "the steps");
    }
  }

  private void step(Node node) {
    count++;
    int line = sheet.line(node);
    Item item = Item.read(sheet, node, current());
    if (!item.words().isEmpty()) {
      Line sentence = item.words().at(sheet.file(), line);
      entries.add(new Entry.Written(count, new Step(sentence, item.bullets())));
    } else if (item.includes().isEmpty()) {
      sheet.error(line, current() + " is empty", "say what the person does, or remove it");
    } else if (!item.bullets().isEmpty()) {
      belongsToNothing(item.bullets().get(0).number());
    }
    item.includes().forEach(this::include);
  }

  private void outdented(Node bullets) {
    int last = entries.size() - 1;
    if (last >= 0 && entries.get(last) instanceof Entry.Written written) {
      List<Line> expectations = new ArrayList<>(written.step().expectations());
      expectations.addAll(Item.lines(sheet, bullets, current()));
      Step step = new Step(written.step().line(), expectations);
      entries.set(last, new Entry.Written(written.number(), step));
    } else {
      belongsToNothing(sheet.line(bullets));
    }
  }

  private void belongsToNothing(int line) {
    sheet.error(
        line,
        "this bullet belongs to no " + noun,
        "put it under the numbered item after which it must be true");
  }

  private void include(Include include) {
    int line = sheet.line(include);
    if (include.target().isEmpty()) {
      sheet.error(line, "this include names no file", "write > include: login.md");
    } else {
      entries.add(new Entry.Included(new Line(include.target(), sheet.file(), line)));
    }
  }

  private String current() {
    return noun + " " + count;
  }
}
