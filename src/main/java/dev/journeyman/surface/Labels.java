package dev.journeyman.surface;

/**
 * What else tells an element from others, each empty where it has none.
 *
 * @param href where a link leads, as an absolute URL
 * @param marks where nothing on the page names a field, what its markup calls it, each on a line
 */
public record Labels(
    String label,
    String placeholder,
    String title,
    String alt,
    String testId,
    String description,
    String href,
    String marks) {

  public Labels(
      String label,
      String placeholder,
      String title,
      String alt,
      String testId,
      String description,
      String href) {
    this(label, placeholder, title, alt, testId, description, href, "");
  }

  public static final Labels NONE = new Labels("", "", "", "", "", "", "");
}
