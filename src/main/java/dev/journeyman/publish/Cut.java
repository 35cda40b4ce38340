package dev.journeyman.publish;

/**
 * What a comment leaves out when it would be too long: each leaves out what those above do, and
 * more.
 *
 * @see "docs/publishing.md"
 */
enum Cut {
  NOTHING(500, 100, 100, 40),
  /** How recordings differ. */
  DIFFERENCES(500, 100, 100, 0),
  /** Most of the files that no journey covers. */
  FILES(500, 100, 10, 0),
  /** The stories of all but some journeys that did not pass. */
  STORIES(500, 10, 10, 0),
  /** Most rows of the table; those that did not pass stay longest. */
  ROWS(60, 5, 5, 0),
  /** All that is not needed to know what to open. */
  MOST(10, 1, 2, 0),
  /** Every journey: this is for text that was made to be as long as it can be. */
  ALL(0, 0, 0, 0);

  private final int rows;
  private final int stories;
  private final int files;
  private final int lines;

  Cut(int rows, int stories, int files, int lines) {
    this.rows = rows;
    this.stories = stories;
    this.files = files;
    this.lines = lines;
  }

  /** Whether there is room for how it went on other versions. */
  boolean hasOthers() {
    return compareTo(MOST) < 0;
  }

  int rows() {
    return rows;
  }

  int stories() {
    return stories;
  }

  int files() {
    return files;
  }

  /** Of each difference. */
  int lines() {
    return lines;
  }
}
