package dev.journeyman.check;

import dev.journeyman.find.Wording;

/** The address or the title of the page. */
public record PageCheck(Part part, Relation relation, String text) implements Check {

  /** What of the page. */
  public enum Part {
    URL("url"),
    TITLE("title");

    private final String word;

    Part(String word) {
      this.word = word;
    }
  }

  @Override
  public Finding on(Scene scene) {
    String seen = part == Part.URL ? scene.sight().url() : scene.sight().title();
    String expected = part.word + " " + verb() + " \"" + text + "\"";
    boolean held = part == Part.URL ? url(seen) : relation.holds(seen, text);
    return held
        ? Finding.held(expected, "\"" + seen + "\"")
        : Finding.broken(expected, "\"" + seen + "\"");
  }

  private String verb() {
    return relation == Relation.READS ? "is" : relation.phrase();
  }

  /** A path compares with the path of the address, with its query where it names one. */
  private boolean url(String seen) {
    return switch (relation) {
      case CONTAINS -> seen.contains(text);
      case STARTS -> seen.startsWith(text) || path(seen).startsWith(text);
      case ENDS -> trimmed(seen).endsWith(trimmed(text));
      case READS ->
          trimmed(seen).equals(trimmed(text))
              || (text.startsWith("/")
                  && (trimmed(path(seen)).equals(trimmed(text))
                      || trimmed(withoutQuery(path(seen))).equals(trimmed(text))));
    };
  }

  /**
   * Addresses of real pages hold characters that {@link java.net.URI} refuses, such as {@code |}.
   */
  private static String path(String url) {
    return url.replaceFirst("^[A-Za-z][\\w+.-]*://[^/?#]*/?", "/");
  }

  private static String withoutQuery(String path) {
    return path.replaceFirst("[?#].*$", "");
  }

  private static String trimmed(String url) {
    return url.length() > 1 && url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  @Override
  public Mentions mentions() {
    return Mentions.NONE.saying(text);
  }

  @Override
  public String describe() {
    return part.word + " " + verb() + " \"" + text + "\"";
  }

  @Override
  public String inWords() {
    String what = part == Part.URL ? "the address of the page " : "the title of the page ";
    return what + verb() + " " + Wording.quoted(text);
  }
}
