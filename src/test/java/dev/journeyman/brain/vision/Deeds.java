package dev.journeyman.brain.vision;

import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Gesture.Here;
import dev.journeyman.model.Gesture.Way;
import java.time.Duration;
import java.util.List;

/** Everything that a model can ask for on the {@link Playground}, a walk each. */
enum Deeds {
  MOUSE(
      Deed.of("click", click(Button.LEFT, 1, ""))
          .acts("click button \"Pad\" at 160, 80")
          .hears("click 1 on /"),
      Deed.of("double click", click(Button.LEFT, 2, ""))
          .acts("double-click button \"Pad\" at 160, 80")
          .hears("click 1 on /", "click 2 on /"),
      Deed.of("triple click", click(Button.LEFT, 3, ""))
          .acts("triple-click button \"Pad\" at 160, 80")
          .hears("click 1 on /", "click 2 on /", "click 3 on /"),
      Deed.of("middle click", click(Button.MIDDLE, 1, ""))
          .acts("middle-click button \"Pad\" at 160, 80")
          .hears("middle"),
      Deed.of("right click", click(Button.RIGHT, 1, ""))
          .acts("right-click button \"Pad\" at 160, 80")
          .hears("right"),
      Deed.of("click with keys", click(Button.LEFT, 1, "Control+Shift"))
          .acts("click button \"Pad\" at 160, 80 with Control+Shift held")
          .hears("click 1 Control Shift on /"),
      Deed.of("move", new Gesture.Move(at(416, 80)))
          .acts("move the mouse to button \"Over\" at 416, 80")
          .hears("over"),
      Deed.of(
              "mouse down and up",
              new Gesture.Move(at(416, 60)),
              new Gesture.MouseDown(),
              new Gesture.MouseUp())
          .acts(
              "move the mouse to button \"Over\" at 416, 60",
              "press the mouse button",
              "release the mouse button")
          .hears("down", "up"),
      Deed.of("drag", new Gesture.Drag(List.of(at(160, 200), at(672, 200)), ""))
          .acts("drag button \"Grip\" at 160, 200 to 672, 200")
          .hears("grip", "via", "drop"),
      Deed.of("drag over a detour", drag("", at(160, 200), at(160, 220), at(672, 220)))
          .acts("drag button \"Grip\" at 160, 200 to 672, 220")
          .hears("grip", "via", "drop"),
      Deed.of("drag with a key", drag("Shift", at(160, 200), at(672, 200)))
          .acts("drag button \"Grip\" at 160, 200 to 672, 200 with Shift held")
          .hears("grip Shift", "via", "drop Shift"),
      Deed.of(
              "drag from the mouse",
              new Gesture.Move(at(160, 200)),
              drag("", new Here(), at(672, 200)))
          .acts(
              "move the mouse to button \"Grip\" at 160, 200",
              "drag button \"Grip\" at 160, 200 to 672, 200")
          .hears("grip", "via", "drop")),

  WHEEL(
      Deed.of("scroll down", scroll(0, 500, ""))
          .acts("scroll 500 px down at 160, 500")
          .hears("wheel 0 500")
          .promises("\"Box at 0, 500\" is shown."),
      Deed.of("scroll right", scroll(500, 0, ""))
          .acts("scroll 500 px right at 160, 500")
          .hears("wheel 500 0")
          .promises("\"Box at 500, 500\" is shown."),
      Deed.of("scroll up", scroll(0, -500, ""))
          .acts("scroll 500 px up at 160, 500")
          .hears("wheel 0 -500")
          .promises("\"Box at 500, 0\" is shown."),
      Deed.of("scroll left", scroll(-500, 0, ""))
          .acts("scroll 500 px left at 160, 500")
          .hears("wheel -500 0")
          .promises("\"Box at 0, 0\" is shown."),
      Deed.of("scroll across", scroll(100, 200, ""))
          .acts("scroll 100 px right and 200 px down at 160, 500")
          .hears("wheel 100 200")
          .promises("\"Box at 100, 200\" is shown."),
      Deed.of("scroll with a key", scroll(0, 100, "Alt"))
          .acts("scroll 100 px down at 160, 500 with Alt held")
          .hears("wheel 0 100 Alt"),
      Deed.of("wait", new Gesture.Move(at(608, 500)), new Gesture.Wait(Duration.ofSeconds(5)))
          .acts("move the mouse to div at 608, 500")
          .promises("\"Ready at last\" is shown.")),

  KEYS(
      Deed.of("type", click(160, 320), new Gesture.Type("Ada", false, false))
          .acts("click textbox \"Name\" at 160, 320", "type \"Ada\"")
          .promises("The Name field is \"Ada\"."),
      Deed.of("select by keys", new Gesture.Keys("Control+a", 1)).acts("press Control+a"),
      Deed.of("type over it", new Gesture.Type("Bob", false, false))
          .acts("type \"Bob\"")
          .promises("The Name field is \"Bob\"."),
      Deed.of("type and enter", new Gesture.Type("by", false, true))
          .acts("type \"by\"", "press Enter")
          .hears("submitted Bobby"),
      Deed.of("type anew", new Gesture.Type("Cy", true, false))
          .acts("press ControlOrMeta+a", "type \"Cy\"")
          .promises("The Name field is \"Cy\"."),
      Deed.of("press", click(416, 320), new Gesture.Keys("ArrowDown", 1))
          .acts("click button \"Keys\" at 416, 320", "press ArrowDown")
          .hears("key ArrowDown", "key up ArrowDown"),
      Deed.of("press a chord", new Gesture.Keys("Control+Shift+k", 1))
          .acts("press Control+Shift+K")
          .hears(
              "key Control Control",
              "key Shift Control Shift",
              "key K Control Shift",
              "key up K",
              "key up Shift",
              "key up Control"),
      Deed.of("press repeatedly", new Gesture.Keys("ArrowUp", 4))
          .acts("press ArrowUp", "press ArrowUp", "press ArrowUp", "press ArrowUp")
          .hears(
              "key ArrowUp",
              "key up ArrowUp",
              "key ArrowUp",
              "key up ArrowUp",
              "key ArrowUp",
              "key up ArrowUp",
              "key ArrowUp",
              "key up ArrowUp"),
      Deed.of("hold", new Gesture.HoldKeys("ArrowLeft", Duration.ofSeconds(1)))
          .acts("hold ArrowLeft for 1.0 s")
          .hears("key ArrowLeft", "key up ArrowLeft late"),
      Deed.of("key down and up", new Gesture.KeyDown("Shift"), new Gesture.KeyUp("Shift"))
          .acts("press down Shift", "release Shift")
          .hears("key Shift Shift", "key up Shift")),

  FIELDS(
      Deed.of("read all", new Gesture.ReadPage(false, ""))
          .tells("- textbox \"Name\"", "- button \"Pad\"", "You are on /", "\u2022\u2022\u2022"),
      Deed.of("read what can be acted on", new Gesture.ReadPage(true, ""))
          .tells("- textbox \"Name\"", "- checkbox \"Gift wrap\"", "[unchecked]"),
      Deed.on("read a part", "combobox \"Size\"", ref -> new Gesture.ReadPage(false, ref.ref()))
          .tells("- combobox \"Size\""),
      Deed.on("click by name", "button \"Pad\"", ref -> click(ref, 1, ""))
          .acts("click button \"Pad\"")
          .hears("click 1 on /"),
      Deed.on("double click by name", "button \"Pad\"", ref -> click(ref, 2, ""))
          .acts("double-click button \"Pad\"")
          .hears("click 1 on /", "click 2 on /"),
      Deed.on("click by name with a key", "button \"Pad\"", ref -> click(ref, 1, "Shift"))
          .acts("click button \"Pad\" at 160, 80 with Shift held")
          .hears("click 1 Shift on /"),
      Deed.on("move by name", "button \"Over\"", Gesture.Move::new)
          .acts("move the mouse to button \"Over\" at 416, 80")
          .hears("over"),
      Deed.on("scroll to", "link \"Second page\"", Gesture.ScrollTo::new)
          .acts("scroll to link \"Second page\""),
      Deed.on("set a text", "textbox \"Name\"", ref -> new Gesture.SetValue(ref, "Ada"))
          .acts("fill textbox \"Name\" with \"Ada\"")
          .promises("The Name field is \"Ada\"."),
      Deed.on("set a box", "checkbox \"Gift wrap\"", ref -> new Gesture.SetValue(ref, "true"))
          .acts("check checkbox \"Gift wrap\"")
          .hears("gift true"),
      Deed.on("set a list", "combobox \"Size\"", ref -> new Gesture.SetValue(ref, "Large"))
          .acts("select \"Large\" in combobox \"Size\"")
          .hears("chosen Large"),
      Deed.of("set a list at a point", new Gesture.SetValue(at(672, 320), "Small"))
          .acts("select \"Small\" in combobox \"Size\"")
          .hears("chosen Small")),

  LOOKING(
      Deed.of("network", new Gesture.ReadNetwork(), new Gesture.ReadConsole())
          .tells("GET", "/heard?shown", "The kettle is on for [secret PASSWORD]"),
      Deed.of("screenshot", new Gesture.Screenshot()),
      Deed.of("zoom", new Gesture.Zoom(480, 420, 640, 520)),
      Deed.of("find", new Gesture.Find("gift wrap")).tells("- checkbox \"Gift wrap\""),
      Deed.of("text", new Gesture.PageText()).tells("You are on /", "Second page"),
      Deed.of("tabs", new Gesture.ListTabs()).tells("tab_1", "Playground /")),

  TRAVEL(
      Deed.of("go", new Gesture.Go("/second")).acts("open /second").hears("shown /second navigate"),
      Deed.of("back", new Gesture.Travel(Way.BACK)).acts("go back").hears("shown / back_forward"),
      Deed.of("forward", new Gesture.Travel(Way.FORWARD))
          .acts("go forward")
          .hears("shown /second back_forward"),
      Deed.of("reload", new Gesture.Travel(Way.RELOAD))
          .acts("reload the page")
          .hears("shown /second reload")),

  TABS(
      Deed.of("new tab", new Gesture.NewTab(), new Gesture.Go("/second"))
          .acts("open a new tab", "open /second")
          .hears("shown /second navigate")
          .tells("tab_1", "tab_2"),
      Deed.of("switch", new Gesture.SwitchTab("tab_1"), click(Button.LEFT, 1, ""))
          .acts("switch to tab 1", "click button \"Pad\" at 160, 80")
          .hears("click 1 on /"),
      Deed.of("close another", new Gesture.CloseTab("tab_2"), click(Button.LEFT, 1, ""))
          .acts(
              "switch to tab 2",
              "close the tab",
              "switch to tab 1",
              "click button \"Pad\" at 160, 80")
          .hears("click 1 on /")
          .tells("tab_1"),
      Deed.of("close this", new Gesture.NewTab(), new Gesture.CloseTab("tab_2"))
          .acts("open a new tab", "close the tab")
          .tells("tab_1"));

  private final List<Deed> all;

  Deeds(Deed... all) {
    this.all = List.of(all);
  }

  List<Deed> all() {
    return all;
  }

  private static At at(int x, int y) {
    return new At(x, y);
  }

  private static Gesture click(int x, int y) {
    return new Gesture.Click(at(x, y), Button.LEFT, 1, "");
  }

  private static Gesture click(Button button, int count, String held) {
    return new Gesture.Click(at(160, 80), button, count, held);
  }

  private static Gesture click(Gesture.Ref ref, int count, String held) {
    return new Gesture.Click(ref, Button.LEFT, count, held);
  }

  private static Gesture drag(String held, Gesture.Spot... path) {
    return new Gesture.Drag(List.of(path), held);
  }

  private static Gesture scroll(int dx, int dy, String held) {
    return new Gesture.Scroll(at(160, 500), dx, dy, held);
  }
}
