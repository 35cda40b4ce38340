package dev.journeyman.journey;

import org.commonmark.node.CustomNode;

/** A comment inside a sentence; it is no part of it. */
final class Comment extends CustomNode {

  private final String literal;

  Comment(String literal) {
    this.literal = literal;
  }

  String literal() {
    return literal;
  }
}
