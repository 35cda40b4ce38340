package dev.journeyman.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import dev.journeyman.surface.Surface;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lists that draw only the rows that are scrolled to, built in the ways in which apps build them.
 */
class ListsTests {

  @AutoClose private static final Promises promises = new Promises();

  /** How a list keeps the room of what it does not draw. */
  enum Way {
    /** Rows lie absolutely in a box as high as all of them. */
    PLACED(
        "<div id=s style='height:200px;overflow:auto'><ul id=l style='position:relative;margin:0;padding:0'></ul></div>",
        "l.style.height=all.length*40+'px';l.replaceChildren(...rows.map(([i,t])=>row('li',t,"
            + "'position:absolute;transform:translateY('+i*40+'px)')))"),
    /** One wrapper is moved to where its rows belong. */
    MOVED(
        "<div id=s style='height:200px;overflow:auto'><div id=h><ul id=l style='margin:0;padding:0'></ul></div></div>",
        "h.style.height=all.length*40+'px';l.style.transform='translateY('+from*40+'px)';"
            + "l.replaceChildren(...rows.map(([i,t])=>row('li',t,'')))"),
    PADDED(
        "<div id=s style='height:200px;overflow:auto'><ul id=l style='margin:0'></ul></div>",
        "l.style.padding=from*40+'px 0 '+(all.length-from-rows.length)*40+'px';"
            + "l.replaceChildren(...rows.map(([i,t])=>row('li',t,'')))"),
    /** Rows without a word stand for those before and after. */
    SPACED(
        "<div id=s style='height:200px;overflow:auto'><table><thead style='position:sticky;top:0'><tr><th>Plant</thead>"
            + "<tbody id=l></tbody></table></div>",
        "const gap=n=>{const r=row('tr','','height:0'); r.firstChild.style.height=n*40+'px';return r};"
            + "l.replaceChildren(gap(from),...rows.map(([i,t])=>row('tr',t,'')),gap(all.length-from-rows.length))"),
    /** Elements are used again for other rows, in no order. */
    REUSED(
        "<div id=s style='height:200px;overflow:auto'><ul id=l style='position:relative;margin:0;padding:0'></ul></div>",
        "l.style.height=all.length*40+'px';while(l.children.length>rows.length)l.lastChild.remove();"
            + "while(l.children.length<rows.length)l.append(row('li','',''));"
            + "rows.forEach(([i,t])=>{const e=l.children[i%rows.length];e.textContent=t;e.style='height:40px;position:absolute;top:'+i*40+'px'})"),
    /** The page itself scrolls. */
    ON_PAGE(
        "<h1>Garden</h1><ul id=l style='position:relative;margin:0;padding:0'></ul><footer>Closed on Mondays</footer>",
        "l.style.height=all.length*40+'px';l.replaceChildren(...rows.map(([i,t])=>row('li',t,"
            + "'position:absolute;transform:translateY('+i*40+'px)')))"),
    /** Rows come a moment after the scrolling. */
    LATE(
        "<div id=s style='height:200px;overflow:auto'><ul id=l style='position:relative;margin:0;padding:0'></ul></div>",
        "l.style.height=all.length*40+'px';l.replaceChildren();setTimeout(()=>l.replaceChildren(...rows.map(([i,t])=>row('li',t,"
            + "'position:absolute;transform:translateY('+i*40+'px)'))),60)"),
    /** The rows from before stay until the others come. */
    KEPT(
        "<div id=s style='height:200px;overflow:auto'><ul id=l style='position:relative;margin:0;padding:0'></ul></div>",
        "l.style.height=all.length*40+'px';setTimeout(()=>l.replaceChildren(...rows.map(([i,t])=>row('li',t,"
            + "'position:absolute;transform:translateY('+i*40+'px)'))),l.firstChild?90:0)"),
    /** The page has so much else to do that its frames come late. */
    BUSY(
        "<div id=s style='height:200px;overflow:auto'><ul id=l style='position:relative;margin:0;padding:0'></ul></div>",
        "l.style.height=all.length*40+'px';l.replaceChildren(...rows.map(([i,t])=>row('li',t,"
            + "'position:absolute;transform:translateY('+i*40+'px)')));window.busy=window.busy||setInterval("
            + "()=>{const end=performance.now()+70;while(performance.now()<end);},75)");

    private final String frame;
    private final String draw;

    Way(String frame, String draw) {
      this.frame = frame;
      this.draw = draw;
    }

    String page(int rows, String... last) {
      String texts =
          Stream.concat(
                  Stream.iterate(1, i -> i + 1)
                      .limit(rows - last.length)
                      .map("Plant %03d"::formatted),
                  Arrays.stream(last))
              .map(t -> "'" + t + "'")
              .toList()
              .toString();
      return "<style>td{padding:0}table{border-spacing:0}li{list-style:none}</style>"
          + frame
          + "<script>const all="
          + texts
          + ";const row=(tag,text,style)=>{const e=document.createElement(tag);e.style='height:40px;'+style;"
          + "if(tag==='tr')e.innerHTML='<td>'+text;else e.textContent=text;return e};"
          + "const box=window.s||document.scrollingElement;"
          + "function draw(){const top=Math.max(0,(window.s?s.scrollTop:scrollY-l.offsetTop));"
          + "const high=window.s?200:innerHeight;const from=Math.max(0,Math.floor(top/40)-1);"
          + "const rows=all.map((t,i)=>[i,t]).slice(from,from+Math.ceil(high/40)+2);"
          + draw
          + "}(window.s||document).addEventListener('scroll',draw);draw()</script>";
    }
  }

  private static String item(Way way) {
    return way == Way.SPACED ? "row" : "item";
  }

  private static Result says(Surface page, String sentence) {
    return promises.on(page, sentence).result();
  }

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"KEPT", "BUSY"})
  void whatIsNotDrawnIsLookedFor(Way way) {
    Surface page = promises.show(way.page(60, "Yew"));
    assertThat(page.look().text()).doesNotContain("Yew");
    assertThat(says(page, "\"Yew\" is listed.")).isEqualTo(Result.HELD);
    assertThat(says(page, "\"Yew\" is not shown.")).isEqualTo(Result.BROKEN);
    assertThat(says(page, "\"Plant 030\" is gone.")).isEqualTo(Result.BROKEN);
    assertThat(says(page, "\"Elm\" is not shown.")).isEqualTo(Result.HELD);
    assertThat(says(page, "\"Elm\" is listed.")).isEqualTo(Result.BROKEN);
  }

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"KEPT", "BUSY"})
  void allRowsAreCountedOnceEach(Way way) {
    Surface page = promises.show(way.page(47, "Yew", "Yew"));
    int all = way == Way.SPACED ? 48 : 47;
    String noun = item(way) + "s";
    assertThat(promises.on(page, "There are exactly " + all + " " + noun + "."))
        .satisfies(f -> assertThat(f.saw()).contains("all 47 rows of a list looked through"))
        .extracting(Finding::result)
        .isEqualTo(Result.HELD);
    assertThat(says(page, "There are exactly " + (all - 1) + " " + noun + "."))
        .isEqualTo(Result.BROKEN);
    assertThat(says(page, "There are 2 \"Yew\" " + noun + ".")).isEqualTo(Result.HELD);
  }

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"KEPT", "BUSY"})
  void theOrderIsThatOfAllRows(Way way) {
    Surface sound = promises.show(way.page(40));
    assertThat(says(sound, "The last " + item(way) + " reads \"Plant 040\"."))
        .isEqualTo(Result.HELD);
    String noun = way == Way.SPACED ? "Plant column is" : "items are";
    assertThat(says(sound, "The " + noun + " sorted alphabetically.")).isEqualTo(Result.HELD);
    Surface broken = promises.show(way.page(40, "Aloe"));
    assertThat(says(broken, "The last " + item(way) + " reads \"Plant 040\"."))
        .isEqualTo(Result.BROKEN);
    assertThat(says(broken, "The " + noun + " sorted alphabetically.")).isEqualTo(Result.BROKEN);
  }

  /** Where rows come slowly there may be too little time, and then nothing is decided. */
  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"LATE", "KEPT", "BUSY"})
  void noSlowListIsCalledCompleteBeforeItsLastRowCame(Way way) {
    Surface page = promises.show(way.page(12, "Yew"));
    assertThat(says(page, "\"Yew\" is listed.")).isNotEqualTo(Result.BROKEN);
    assertThat(says(page, "\"Yew\" is not shown.")).isNotEqualTo(Result.HELD);
    assertThat(says(page, "\"Plant 003\" is gone.")).isNotEqualTo(Result.HELD);
    assertThat(says(page, "There are exactly 11 items.")).isNotEqualTo(Result.HELD);
  }

  @ParameterizedTest
  @CsvSource({"PLACED, 0", "PLACED, 700", "SPACED, 640", "MOVED, 100", "ON_PAGE, 900"})
  void thePageIsLeftAsItWas(Way way, int scrolled) {
    Surface page =
        promises.show(way.page(80) + "<script>box.scrollTo(0," + scrolled + ");draw()</script>");
    Sight before = settled(page);
    assertThat(says(page, "\"Elm\" is not shown.")).isEqualTo(Result.HELD);
    Sight after = settled(page);
    assertThat(after.text()).isEqualTo(before.text());
    assertThat(boxes(after)).isEqualTo(boxes(before));
  }

  private static Sight settled(Surface page) {
    page.settle();
    return page.look();
  }

  private static List<Object> boxes(Sight sight) {
    return sight.elements().stream()
        .filter(e -> !e.text().isBlank())
        .<Object>map(Element::box)
        .toList();
  }

  @Test
  void whatIsTooLongToBeLookedThroughIsNotDecided() {
    Surface page = promises.show(Way.PLACED.page(20_000, "Yew"));
    Finding gone = promises.on(page, "\"Yew\" is not shown.");
    assertThat(gone.result()).isEqualTo(Result.UNDECIDED);
    assertThat(gone.saw()).matches("looked at \\d+ of about 20,?\\d+ rows of a list; filter or .*");
    assertThat(says(page, "There are exactly 9 items.")).isEqualTo(Result.UNDECIDED);
    assertThat(says(page, "There are at least 5 items.")).isEqualTo(Result.HELD);
    assertThat(says(page, "\"Plant 002\" is not shown.")).isEqualTo(Result.BROKEN);
    assertThat(says(page, "\"Plant 002\" is shown.")).isEqualTo(Result.HELD);
    assertThat(says(page, "\"Plant 040\" is shown.")).isEqualTo(Result.HELD);
  }

  @Test
  void whatIsApartFromTheListNeedsNoLook() {
    Surface page =
        promises.show(
            "<nav aria-label=Menu><a href=#a>Home</a></nav><h2>Herbs</h2>"
                + Way.PLACED.page(20_000));
    Sight sight = page.look();
    Scene scene =
        new Scene(
            sight,
            new Memory(),
            it -> {
              throw new AssertionError("looked through");
            });
    assertThat(Promises.check("There is 1 link.").on(scene).isHeld()).isTrue();
    assertThat(Promises.check("\"Prices\" is not shown in the Menu navigation.").on(scene).isHeld())
        .isTrue();
    assertThat(Promises.check("\"Herbs\" is shown.").on(scene).isHeld()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <div style='height:99px;overflow:auto'><p>One</p><p>Two</p><p>Three</p><p>Four</p></div>
          <div style='height:99px;overflow:auto;padding:9px'><p style='margin:20px'>One</p><p style='margin:20px'>Two</p></div>
          <pre style='height:50px;overflow:auto'>1<br>2<br>3<br>4<br>5<br>6<br>7</pre>
          <header style='height:90px'>Top</header><p style='height:700px'>Text</p><p style='margin:120px 0'>More</p><footer>End</footer>
          <img src='data:,' style='height:1500px;width:9px'><p>Below</p>
          <style>.text{padding:10px 0 200px}</style><div style='height:99px;overflow:auto'><div class=text><p>One</p><p>Two</p><p>Three</p></div></div>
          <style>body{margin:0}main{min-height:100vh}</style><main><ul><li>One<li>Two</ul></main><footer>End<br>of it</footer>
          <style>main{min-height:120vh;display:flex;align-items:center}</style><main><p>One</p></main>
          <style>.tall{height:500px;overflow:auto}.tall p{margin-bottom:400px}</style><div class=tall><p>One</p><p>Two</p></div>
          <div style='height:80px;overflow:auto'><img src='data:,' style='height:300px;width:9px'><p>Below</p></div>
          """)
  void aBoxThatDrawsAllOfItIsNoSuchList(String html) {
    assertThat(promises.show(html).look().elements()).noneMatch(e -> e.is(State.PARTIAL));
  }
}
