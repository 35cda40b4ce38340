package dev.journeyman.forge;

import java.util.List;

/** The comments of one pull request; one implementation for each forge. */
interface Comments {

  /**
   * A comment.
   *
   * @param author who wrote it, spelled as in {@link #self}
   */
  record Comment(long id, String author, String body, String url) {}

  /** Who writes with our token. */
  Reply<String> self();

  /** All of them, of all pages. */
  Reply<List<Comment>> all();

  Reply<Comment> create(String body);

  Reply<Comment> replace(Comment old, String body);

  /** Take one away; it may be gone already, which is MISSING. */
  Reply<Comment> remove(Comment old);
}
