package dev.journeyman.shaky.plan;

import dev.journeyman.shaky.journey.JourneyUtil;
import org.commonmark.node.Node;

/** Closes a cycle, and uses a library that belongs elsewhere. */
public record Steps(Node document, int size) {
  public int count() {
    return JourneyUtil.count(this);
  }
}
