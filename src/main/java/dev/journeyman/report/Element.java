package dev.journeyman.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * An element of HTML. Text and values of attributes can only get in escaped, so nothing that an app
 * or an author wrote is ever read as HTML.
 */
final class Element {

  private interface Part {
    void to(Appendable page) throws IOException;
  }

  private static final Set<String> INLINE = Set.of("span", "b", "a");

  private final String tag;
  private final StringBuilder attributes = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();

  private Element(String tag) {
    this.tag = tag;
  }

  static Element of(String tag) {
    return new Element(tag);
  }

  static Element of(String tag, String styled) {
    return styled.isEmpty() ? of(tag) : of(tag).with("class", styled);
  }

  static Element picture(byte[] jpeg, int width, int height, String says) {
    Element img = of("img").with("alt", says);
    img.with("width", String.valueOf(width)).with("height", String.valueOf(height));
    img.with("decoding", "async");
    // kept in bytes until it is written: a page holds hundreds of pictures
    img.parts.add(
        page ->
            page.append(" src=\"data:image/jpeg;base64,")
                .append(Base64.getEncoder().encodeToString(jpeg))
                .append('"'));
    return img;
  }

  Element with(String attribute, String value) {
    attributes.append(' ').append(attribute).append("=\"").append(Plain.html(value)).append('"');
    return this;
  }

  /** A text of one line, cut where it is too long to be read; a space at its ends is kept. */
  Element text(String text) {
    String first = text.startsWith(" ") ? " " : "";
    String last = text.endsWith(" ") ? " " : "";
    String escaped = first + Plain.html(text) + last;
    parts.add(page -> page.append(escaped));
    return this;
  }

  /** Lines as they are, for a place that keeps them. */
  Element lines(List<String> lines) {
    String escaped = Plain.htmlBlock(String.join("\n", lines));
    parts.add(page -> page.append(escaped));
    return this;
  }

  /** A sheet of our own, which is not escaped. */
  Element sheet(String css) {
    parts.add(page -> page.append(css));
    return this;
  }

  Element add(Element... children) {
    return add(List.of(children));
  }

  Element add(List<Element> children) {
    children.forEach(child -> parts.add(child::to));
    return this;
  }

  void to(Appendable page) throws IOException {
    page.append('<').append(tag).append(attributes);
    if (tag.equals("img")) {
      all(page);
      page.append('>');
      return;
    }
    page.append('>');
    if (!tag.equals("meta")) {
      all(page);
      page.append("</").append(tag).append('>');
    }
    page.append(INLINE.contains(tag) ? "" : "\n");
  }

  private void all(Appendable page) throws IOException {
    for (Part part : parts) {
      part.to(page);
    }
  }
}
