package dev.journeyman.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding.Result;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What comes first is told by the screen: each page with one that only looks the other way round.
 */
class ReadingOrderTests {

  @AutoClose private static final Promises promises = new Promises();

  private static Result says(String html, String sentence) {
    return promises.on(promises.show(html), sentence).result();
  }

  private static final String TWO = "<p id=e>Elm</p><p id=o>Oak</p>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          display:block                                    |         | Elm
          display:flex;flex-direction:column               | order:1 | Oak
          display:flex;flex-direction:column-reverse       |         | Oak
          display:flex;flex-direction:row-reverse          |         | Oak
          display:flex;gap:9px                             |         | Elm
          display:flex;gap:9px                             | order:1 | Oak
          display:flex;gap:9px;direction:rtl               |         | Elm
          display:flex;gap:9px;flex-direction:row-reverse;direction:rtl | | Oak
          display:grid                                     | order:1 | Oak
          display:grid                                     | grid-row:2 | Oak
          display:grid;grid-template-columns:1fr 1fr       | grid-column:2;grid-row:1 | Oak
          display:grid;grid-template-columns:1fr 1fr       | order:1;align-self:start;height:60px | Oak
          display:flex;flex-flow:column wrap               | order:2 | Oak
          position:relative;height:90px                    | position:absolute;transform:translateY(60px) | Oak
          position:relative;height:90px                    | position:absolute;top:60px | Oak
          columns:2                                        |         | Elm
          display:flex;reading-flow:flex-visual            | order:3 | Oak
          """)
  void ofTwoThingsTheOneThatIsReadFirst(String holder, String ofElm, String first) {
    String html =
        "<style>p{margin:0}#l{%s}#e{%s}</style><div id=l>%s</div>"
            .formatted(holder, ofElm == null ? "" : ofElm, TWO);
    boolean elm = first.equals("Elm");
    assertThat(says(html, "\"Elm\" comes before \"Oak\"."))
        .isEqualTo(elm ? Result.HELD : Result.BROKEN);
    assertThat(says(html, "\"Oak\" comes before \"Elm\"."))
        .isEqualTo(elm ? Result.BROKEN : Result.HELD);
  }

  private static String table(String style) {
    return "<style>td,th{height:30px}tbody{%s}</style><table><thead><tr><th>Tree<th>Height</thead><tbody>"
            .formatted(style)
        + "<tr><td>Elm<td>20<tr><td>Oak<td>30<tr><td>Ash<td>40</table>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                                   | HELD   | BROKEN
          display:flex;flex-direction:column-reverse | BROKEN | HELD
          display:grid                             | HELD   | BROKEN
          """)
  void aColumnIsSortedAsItIsRead(String style, Result rising, Result falling) {
    String html = table(style == null ? "" : style);
    assertThat(says(html, "The Height column is sorted from low to high.")).isEqualTo(rising);
    assertThat(says(html, "The Height column is sorted from high to low.")).isEqualTo(falling);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          display:block                              | Fig  | Plum
          display:flex;flex-direction:column-reverse | Plum | Fig
          display:flex;flex-direction:row-reverse    | Plum | Fig
          """)
  void theFirstAndTheLastOfAListAreThoseOnTheScreen(String style, String first, String last) {
    String html =
        "<style>ul{%s}</style><ul><li>Fig</li><li>Lime</li><li>Plum</li></ul>".formatted(style);
    assertThat(says(html, "The first item reads \"" + first + "\".")).isEqualTo(Result.HELD);
    assertThat(says(html, "The last item reads \"" + last + "\".")).isEqualTo(Result.HELD);
    assertThat(says(html, "The first item reads \"" + last + "\".")).isEqualTo(Result.BROKEN);
    assertThat(says(html, "\"" + first + "\" is shown in the first item.")).isEqualTo(Result.HELD);
  }

  private static String cards(String holder, String eachUneven) {
    StringBuilder cards = new StringBuilder("<style>body{margin:0}#g{width:400px;").append(holder);
    cards.append("}li{height:50px;list-style:none}ul{padding:0}").append(eachUneven);
    cards.append("</style><ul id=g>");
    for (String name : new String[] {"Ann", "Bob", "Cid", "Dee", "Eve", "Flo"}) {
      cards.append("<li id=").append(name).append('>').append(name).append("</li>");
    }
    return cards.append("</ul>").toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          display:grid;grid-template-columns:1fr 1fr 1fr      |                          | HELD
          display:grid;grid-template-columns:1fr 1fr 1fr      | li:nth-child(odd){margin-top:6px} | HELD
          display:grid;grid-template-columns:1fr 1fr 1fr;align-items:center | #Bob{height:90px} | HELD
          display:grid;grid-template-columns:1fr 1fr 1fr;direction:rtl |                 | HELD
          display:flex;flex-wrap:wrap                         | li{width:130px}          | HELD
          columns:3                                           |                          | HELD
          display:flex;flex-flow:column wrap;height:110px     | li{width:130px}          | HELD
          display:grid;grid-auto-flow:column;grid-template-rows:1fr 1fr |                | HELD
          position:relative;height:320px | li{position:absolute}#Bob{top:50px}#Cid{top:100px}#Dee{top:150px}#Eve{top:200px}#Flo{top:250px} | HELD
          display:grid;grid-template-columns:1fr 1fr 1fr      | #Cid{order:1}            | BROKEN
          display:grid;grid-template-columns:1fr 1fr 1fr      | ul{direction:ltr}li:nth-child(1){grid-area:2/1}li:nth-child(4){grid-area:1/1} | BROKEN
          display:flex;flex-wrap:wrap-reverse                 | li{width:130px}          | BROKEN
          position:relative;height:320px | li{position:absolute}#Bob{top:50px}#Cid{top:250px}#Dee{top:150px}#Eve{top:200px}#Flo{top:100px} | BROKEN
          """)
  void manyThingsAreReadLineByLineOrColumnByColumnAsTheyFlow(
      String holder, String uneven, Result result) {
    String html = cards(holder, uneven == null ? "" : uneven);
    assertThat(says(html, "The items are sorted alphabetically.")).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <div style='display:flex'><section><h3>To do</h3><p>Ink</p><p>Pen</p></section><section><h3>Done</h3><p>Nib</p></section></div> | HELD
          <div style='display:flex;flex-direction:row-reverse'><section><h3>To do</h3><p>Ink</p><p>Pen</p></section><section><h3>Done</h3><p>Nib</p></section></div> | BROKEN
          <p>All of our <b>Pen</b> and pencil cases, however large or small they may be, are here <i>beside a <u>Nib</u></i>.</p> | HELD
          <p style='width:90px'>We have <b>Pen</b> cases and so on and on <a href=#>and many words that wrap, also a Nib</a></p> | HELD
          <div style='height:60px;overflow:auto'><p>Ink</p><p>Oil</p><p>Gum</p><p>Pen</p></div><p>Nib</p> | HELD
          """)
  void whatOneThingHoldsIsReadTogether(String html, Result result) {
    String anchor = html.contains("also a Nib") ? "and many words" : "Nib";
    assertThat(says(html, "\"Pen\" comes before \"" + anchor + "\".")).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"0, HELD", "400, HELD"})
  void aHeaderThatStaysIsReadWhereTheDocumentHasIt(int scrolled, Result result) {
    String html =
        "<body style='margin:0'><div style='position:sticky;top:0;background:#fff'>Top bar</div>"
            + "<p>Ewe</p><p style='height:2000px'>Ram</p><script>scrollTo(0,"
            + scrolled
            + ")</script>";
    assertThat(says(html, "\"Top bar\" comes before \"Ewe\".")).isEqualTo(result);
  }
}
