package dev.journeyman.surface;

/** What else people may call an element by, each empty where it has none. */
public record Labels(
    String label, String placeholder, String title, String alt, String testId, String description) {

  public static final Labels NONE = new Labels("", "", "", "", "", "");
}
