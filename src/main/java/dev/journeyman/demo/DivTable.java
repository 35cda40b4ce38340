package dev.journeyman.demo;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Markup of a table, or of a row, made of divs that have the roles of what they replace. */
final class DivTable {
  private static final Pattern TAG =
      Pattern.compile(
          "<(table|thead|tbody|tr|th|td)((?: (?!class)[a-z-]+=\"[^\"]*\")*)(?: class=\"([^\"]*)\")?>");
  private static final Pattern END = Pattern.compile("</(?:table|thead|tbody|tr|th|td)>");
  private static final Pattern CAPTION = Pattern.compile("<caption.*?</caption>");

  private DivTable() {}

  static Html of(Html table) {
    String bare = CAPTION.matcher(table.text()).replaceAll("");
    return new Html(END.matcher(TAG.matcher(bare).replaceAll(DivTable::div)).replaceAll("</div>"));
  }

  private static String div(MatchResult tag) {
    String name = tag.group(1);
    String others = tag.group(2).replaceAll(" scope=\"[a-z]+\"", "");
    String classes = tag.group(3) == null ? name : name + " " + tag.group(3);
    return "<div role=\""
        + role(name, tag.group(2))
        + "\""
        + others
        + " class=\""
        + classes
        + "\">";
  }

  private static String role(String name, String attributes) {
    return switch (name) {
      case "table" -> "table\" aria-label=\"Products";
      case "tr" -> "row";
      case "th" -> attributes.contains("\"row\"") ? "rowheader" : "columnheader";
      case "td" -> "cell";
      default -> "rowgroup";
    };
  }
}
