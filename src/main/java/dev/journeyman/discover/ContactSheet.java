package dev.journeyman.discover;

import java.util.List;
import java.util.stream.Collectors;

/** All kinds of pages with small pictures side by side, as a table. */
record ContactSheet(List<Feature> features, String images) {

  private static final int ACROSS = 3;

  ContactSheet {
    features = List.copyOf(features);
  }

  /** The name of the place where the page tells more. */
  static String anchor(Feature feature) {
    return "feature-" + feature.picture().replaceFirst("\\.jpg$", "");
  }

  static String after(List<String> journeys) {
    return "after "
        + journeys.stream()
            .map(it -> "\u201c" + Quiet.text(it) + "\u201d")
            .collect(Collectors.joining(" or "));
  }

  String html() {
    if (features.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<table>\n");
    for (int i = 0; i < features.size(); i += ACROSS) {
      html.append("<tr>\n");
      features.subList(i, Math.min(features.size(), i + ACROSS)).stream()
          .map(this::cell)
          .forEach(html::append);
      html.append("</tr>\n");
    }
    return html.append("</table>\n\n").toString();
  }

  /** The empty lines make a forge read the words as markdown again. */
  private String cell(Feature feature) {
    String place = "#" + anchor(feature);
    List<String> after = feature.kind().after();
    return "<td width=\"33%\" valign=\"top\"><a href=\""
        + place
        + "\"><img src=\""
        + images
        + "/"
        + feature.picture()
        + "\" width=\"260\" alt=\"\"></a>\n\n[**"
        + Quiet.text(feature.name())
        + "**]("
        + place
        + ")<br>"
        + Quiet.text(feature.purpose())
        + (after.isEmpty() ? "" : "<br>seen " + after(after))
        + "\n\n</td>\n";
  }
}
