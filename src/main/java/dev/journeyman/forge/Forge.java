package dev.journeyman.forge;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** One pull request (or merge request) on its forge, and what can be put there. */
public interface Forge extends AutoCloseable {

  /** As people call it, such as {@code GitHub}. */
  String name();

  /** What the forge knows of the pull request now. */
  Reply<PullRequest> pullRequest();

  /**
   * Put a comment there, or put it in the place of our own earlier one. A closed pull request gets
   * none.
   *
   * @param marker a line that no reader sees and that the body ends with; ours is the comment that
   *     has it and that was written with the same token
   */
  Reply<Posted> comment(String marker, String body);

  /**
   * Bring pictures to where the comment can show them, each way in the order of preference until
   * one works.
   */
  Reply<Shown> show(List<Picture> pictures);

  /** Say at the head commit what came out, with notes at lines of files. */
  Reply<Posted> report(Report report);

  @Override
  void close();

  /**
   * A pull request.
   *
   * @param head the commit that it ends with, in full
   */
  record PullRequest(long number, String title, String head, boolean isOpen) {}

  /**
   * Something that is there now, and where people find it.
   *
   * @param way why it is not the better thing that was asked for; empty where it is
   */
  record Posted(String url, Change change, String way) {

    public Posted(String url, Change change) {
      this(url, change, "");
    }

    public enum Change {
      CREATED,
      UPDATED,
      UNCHANGED
    }
  }

  /**
   * A picture to be shown.
   *
   * @param path within the published folder
   */
  record Picture(String path, String mediaType, ByteBuffer bytes) {}

  /**
   * Where pictures can be seen.
   *
   * @param urls one for each picture, in their order, as a comment of this forge refers to them;
   *     GitLab's begin with {@code /uploads/}
   * @param way how they got there, and why not by a better way; for people
   */
  record Shown(List<String> urls, String way) {}

  /** What came out, for the forge's own list of checks. */
  record Report(
      String name, Conclusion conclusion, String title, String summary, List<Note> notes) {
    public enum Conclusion {
      SUCCESS,
      FAILURE,
      NEUTRAL
    }

    /**
     * A note at a line.
     *
     * @param file from the root of the repository
     */
    public record Note(
        String file, int line, Optional<String> title, String message, boolean isError) {}
  }
}
