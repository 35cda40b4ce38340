package dev.journeyman.surface;

/**
 * What else tells an element from others, each empty where it has none.
 *
 * @param href where a link leads, as an absolute URL
 */
public record Labels(
    String label,
    String placeholder,
    String title,
    String alt,
    String testId,
    String description,
    String href) {

  public static final Labels NONE = new Labels("", "", "", "", "", "", "");
}
