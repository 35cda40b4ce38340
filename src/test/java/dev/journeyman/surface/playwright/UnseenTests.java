package dev.journeyman.surface.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Surface;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text is read where a person could see it, and only there. */
class UnseenTests {

  @AutoClose private static final Stage stage = new Stage();

  /** Markup that shows "Word" in one way, and does not in the other, which differs by one style. */
  private record Twins(String what, String html, String shown, String unseen) {
    String shownHtml() {
      return html.replace("$", shown);
    }

    String unseenHtml() {
      return html.replace("$", unseen);
    }
  }

  private static Twins styled(String what, String shown, String unseen) {
    return new Twins(what, "<p style=\"$\">Word</p>", shown, unseen);
  }

  private static final String PICTURE =
      "background:url(&quot;data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>&quot;)";

  private static final List<Twins> TWINS =
      List.of(
          styled("clip-path inset", "clip-path:inset(1px)", "clip-path:inset(50%)"),
          styled(
              "clip-path inset of one side",
              "clip-path:inset(0 0 20% 0)",
              "clip-path:inset(0 0 100% 0)"),
          styled(
              "clip-path inset past the end", "clip-path:inset(0)", "clip-path:inset(0 0 0 120%)"),
          styled("clip-path rect", "clip-path:rect(0 auto auto 0)", "clip-path:rect(0 0 0 0)"),
          styled("clip-path circle", "clip-path:circle(70%)", "clip-path:circle(0)"),
          styled(
              "clip-path circle elsewhere",
              "clip-path:circle(80%)",
              "clip-path:circle(4px at 600px 5px)"),
          styled("clip-path ellipse", "clip-path:ellipse(90% 90%)", "clip-path:ellipse(0 50%)"),
          styled(
              "clip-path polygon",
              "clip-path:polygon(0 0,100% 0,100% 100%,0 100%)",
              "clip-path:polygon(0 0,0 0,0 0)"),
          styled(
              "clip-path path",
              "clip-path:path('M0 0H900V900H0z')",
              "clip-path:path('M0 0H1V1H0z')"),
          styled(
              "the old clip",
              "position:absolute;clip:rect(0 auto auto 0)",
              "position:absolute;clip:rect(0 0 0 0)"),
          styled(
              "the back of a card",
              "backface-visibility:hidden;transform:rotateY(20deg)",
              "backface-visibility:hidden;transform:rotateY(180deg)"),
          styled(
              "the back of a card that is turned by itself",
              "backface-visibility:hidden;rotate:y 0deg",
              "backface-visibility:hidden;rotate:y 180deg"),
          new Twins(
              "the front of a card that is turned",
              "<div style='transform-style:preserve-3d;$'><p style='backface-visibility:hidden'>Word</p></div>",
              "",
              "transform:rotateX(180deg)"),
          new Twins(
              "the back of a card, turned with it",
              "<div style='transform-style:preserve-3d;$'><p style='backface-visibility:hidden;transform:rotateY(180deg)'>Word</p></div>",
              "transform:rotateY(180deg)",
              ""),
          styled("scale", "scale:1", "scale:0"),
          styled("scale of one axis", "scale:1 .9", "scale:1 0"),
          styled("transform scale", "transform:scale(.8)", "transform:scale(0)"),
          styled("transform scaleY", "transform:scaleY(1)", "transform:scaleY(0)"),
          styled(
              "transform scaleX almost nothing", "transform:scaleX(.9)", "transform:scaleX(.0001)"),
          styled("turned", "rotate:y 20deg", "rotate:y 90deg"),
          styled("transform turned", "transform:rotateX(10deg)", "transform:rotateX(90deg)"),
          styled("opacity", "opacity:.6", "opacity:.001"),
          new Twins(
              "opacity by parts",
              "<div style='opacity:.2'><p style='$'>Word</p></div>",
              "opacity:.9",
              "opacity:.1"),
          styled("filter opacity", "filter:opacity(.7)", "filter:opacity(0)"),
          styled("filters", "filter:blur(0) opacity(80%)", "filter:grayscale(1) opacity(0%)"),
          styled(
              "mask",
              "mask-image:linear-gradient(#000,#000)",
              "mask-image:linear-gradient(transparent,transparent)"),
          styled(
              "mask of no size",
              "mask:linear-gradient(#000,#000) 0 0/100% 100%",
              "mask:linear-gradient(#000,#000) 0 0/0 100% no-repeat"),
          styled("transparent colour", "color:#555", "color:transparent"),
          styled("almost transparent colour", "color:rgb(0 0 0/.5)", "color:rgb(0 0 0/.01)"),
          styled(
              "fill colour", "-webkit-text-fill-color:navy", "-webkit-text-fill-color:transparent"),
          styled("white on white", "color:#ccc", "color:#fff"),
          styled("same colours", "color:#a33;background:#3a3", "color:#3a3;background:#3a3"),
          new Twins(
              "the colour of the box around",
              "<div style='background:#123456'><p style='$'>Word</p></div>",
              "color:#fff",
              "color:#123456"),
          styled("text indent", "text-indent:30px", "text-indent:-9999px"),
          styled(
              "text indent out of a box",
              "overflow:hidden;white-space:nowrap;text-indent:9px",
              "overflow:hidden;white-space:nowrap;text-indent:100%"),
          styled("font size", "font-size:9px", "font-size:.5px"),
          new Twins("hidden until found", "<div $>Word</div>", "", "hidden=until-found"),
          new Twins(
              "hidden until found, in parts",
              "<div $>Word <b>bold</b></div>",
              "",
              "hidden=until-found"),
          styled(
              "content visibility",
              "content-visibility:auto",
              "content-visibility:hidden;height:30px"),
          new Twins(
              "a closed panel of a grid",
              "<div style='display:grid;grid-template-rows:$'><div style='overflow:hidden;min-height:0'>Word</div></div>",
              "1fr",
              "0fr"),
          new Twins(
              "bare text below the edge of a box",
              "<div style='height:8px;overflow:hidden;padding-top:$'>Word</div>",
              "0",
              "60px;height:0;box-sizing:border-box;max-height:20px"),
          new Twins("fallback of a meter", "<$>Word</$>", "b", "progress"),
          new Twins(
              "a box above the page",
              "<div style='position:absolute;top:$'>Word</div>",
              "10px",
              "-200px"),
          new Twins(
              "an opaque box over it",
              "<div style='position:relative;height:50px'><p>Word</p><div style='position:absolute;inset:0;background:$'></div></div>",
              "rgb(0 0 0/.3)",
              "#ddd"),
          new Twins(
              "an opaque gradient over it",
              "<div style='position:relative;height:50px'><p>Word</p><div style='position:absolute;inset:0;background:linear-gradient($)'></div></div>",
              "#ddd0,#eee",
              "#ddd,#eee"),
          new Twins(
              "what a style sheet lays over it",
              "<style>.s{position:relative}.s::after{content:'';position:absolute;inset:0;$}</style><p class=s>Word</p>",
              "border:1px solid",
              "background:#ddd"),
          new Twins(
              "what a style sheet lays over what is in it",
              "<style>.s{position:relative}.s::before{content:'';position:absolute;inset:0;background:linear-gradient(90deg,#eee,#ccc);$}</style><div class=s><b>Word</b></div>",
              "z-index:-1",
              ""),
          new Twins(
              "an opaque box that lets the mouse through",
              "<div style='position:relative'>Word<i style='position:absolute;inset:-2px;background:#444;pointer-events:none;$'></i></div>",
              "opacity:.5",
              ""),
          new Twins(
              "an opaque box of the same cell",
              "<div style='display:grid'><p style='grid-area:1/1'>Word</p><div style='grid-area:1/1;background:#eee;$'></div></div>",
              "z-index:-1",
              ""),
          new Twins(
              "behind its own box",
              "<div style='background:#fff;$'><p style='position:relative;z-index:-1'>Word</p></div>",
              "isolation:isolate",
              ""),
          new Twins(
              "a splash over everything",
              "<p>Word</p><div style='position:fixed;inset:0;background:#fff;$'></div>",
              "display:none",
              ""),
          new Twins(
              "a cover below the fold",
              "<div style='height:2500px'></div><div style='position:relative;height:50px'>Word<div style='position:absolute;inset:0;background:$'></div></div>",
              "transparent",
              "teal"),
          new Twins(
              "what a style sheet draws",
              "<style>p::after{content:'Word';$}</style><p>x</p>",
              "color:red",
              "opacity:0"),
          new Twins(
              "a tip that waits for the mouse",
              "<style>b::before{content:attr(data-tip);position:absolute;$}</style><b data-tip=Word>x</b>",
              "transform:scale(1)",
              "transform:scale(0)"));

  @ParameterizedTest
  @EnumSource(Setting.class)
  void textIsReadOnlyWhereItCanBeSeen(Setting setting) {
    Surface surface = stage.fresh();
    List<String> wrong = new ArrayList<>();
    for (Twins each : TWINS) {
      if (!setting.look(each.shownHtml(), surface, stage.site).text().contains("Word")) {
        wrong.add("not read: " + each.shownHtml());
      }
      if (setting.look(each.unseenHtml(), surface, stage.site).text().contains("Word")) {
        wrong.add("read: " + each.unseenHtml());
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Ways in which a page looks as if it hid "Word", and does not. */
  private static final List<String> SEEN =
      List.of(
          "<div style='position:relative;background:#fff'><div style='position:absolute;inset:0;background:#111'></div><p style='position:relative;color:#fff'>Word</p></div>",
          "<div style='position:relative'><img alt='' style='position:absolute;inset:0;width:300px;height:60px;background:#222'><h1 style='position:relative;color:#fff;margin:0'>Word</h1></div>",
          "<h1 style='color:#fff;background-image:linear-gradient(#000,#333)'>Word</h1>",
          "<div style='" + PICTURE + "'><p style='color:#fff'>Word</p></div>",
          "<h1 style='color:transparent;background:linear-gradient(red,blue);background-clip:text'>Word</h1>",
          "<h1 style='color:#fff;text-shadow:0 0 3px #000'>Word</h1>",
          "<h1 style='color:transparent;-webkit-text-stroke:1px #000'>Word</h1>",
          "<p style='color:#888;background:#777'>Word</p>",
          "<button disabled style='color:#bbb;background:#ddd'>Word</button>",
          "<p style='color:#767676'>Word</p>",
          "<style>.s{position:relative}.s::before{content:'';position:absolute;inset:0;background:#ddd}</style><div class=s><b style='position:relative'>Word</b></div>",
          "<style>.s{position:relative}.s::after{content:'';position:absolute;left:0;top:0;width:4px;height:100%;background:#ddd}</style><p class=s>Word</p>",
          "<p>Word</p><div style='position:fixed;inset:0;background:rgb(0 0 0/.6)'></div>",
          "<p>Word</p><dialog id=d>Sure?</dialog><style>::backdrop{background:#0009}</style>",
          "<header style='position:fixed;top:0;left:0;right:0;height:90px;background:#fff'>Head</header><p style='margin-top:700px'>Word</p><div style='height:3000px'></div><script>scrollTo(0, 690)</script>",
          "<div style='height:3000px'><p style='margin-top:600px'>Word</p></div><footer style='position:fixed;bottom:0;left:0;right:0;height:300px;background:#eee'>Foot</footer>",
          "<div style='height:90px;overflow:auto'><div style='position:sticky;top:0;height:40px;background:#fff'>Head</div><p style='margin-top:60px'>Word</p><p style='height:400px'></p><img src=data: onerror='this.parentElement.scrollTop=100'></div>",
          "<div style='position:relative'>Word<div style='position:absolute;left:20px;top:0;width:500px;height:50px;background:#ddd'></div></div>",
          "<p style='position:relative'>Word</p><div style='margin-top:-40px;height:60px;background:#ddd'></div>",
          "<div style='position:relative;background:#fff'><span style='position:absolute;inset:0;background:#ddd;z-index:-1'></span>Word</div>",
          "<div style='transform:scale(0.4)'><p>Word</p></div>",
          "<div style='height:0'>Word</div>",
          "<div><nav style='position:fixed;top:0;left:0;right:0;height:40px'>Word</nav></div><div style='padding-top:80px'>x</div>",
          "<div style='position:absolute;top:-80px;height:50px'><p style='margin-top:120px'>Word</p></div>",
          "<div style='height:0;margin-top:-9px'><div style='position:relative;top:20px'>Word</div></div>",
          "<span style='content-visibility:hidden'>Word</span>",
          "<div style='clip-path:path(\"M0 0H900V900H0z\")'>Word</div>",
          "<div style='direction:rtl'>Word</div>",
          "<svg width=90 height=30><rect width=90 height=30 fill=black /><text y=20 fill=white>Word</text></svg>",
          "<div style='display:contents'>Word</div>",
          "<div style='position:sticky;top:0;background:#fff'>Word</div>",
          "<div style='opacity:.3'><p style='opacity:.5'>Word</p></div>",
          "<p style='mask-image:linear-gradient(#000,transparent)'>Word</p>",
          "<p style='animation:in .1s both'>Word</p><style>@keyframes in{from{opacity:.2}}</style>");

  @ParameterizedTest
  @EnumSource(Setting.class)
  void textThatCanBeSeenIsRead(Setting setting) {
    Surface surface = stage.fresh();
    assertThat(SEEN)
        .filteredOn(html -> !setting.look(html, surface, stage.site).text().contains("Word"))
        .isEmpty();
  }
}
