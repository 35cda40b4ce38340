package dev.journeyman.surface.playwright;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A document as the browser laid it out: the text of pseudo-elements, what is painted over what,
 * and closed shadow roots. Elements are called by their place among all elements of the document.
 */
final class Layout {

  /** What is asked of the browser for it. */
  static final JsonObject REQUEST =
      JsonParser.parseString(
              """
              {"computedStyles": ["background-color", "background-image", "-webkit-text-fill-color", "visibility"],
               "includePaintOrder": true}
              """)
          .getAsJsonObject();

  private static final int ELEMENT = 1;
  private static final int TEXT = 3;
  private static final double FAINT = 0.05;

  private final JsonArray strings;
  private final JsonObject nodes;
  private final JsonObject layout;
  private final List<Integer> elements = new ArrayList<>();
  private final Map<Integer, List<Integer>> children = new HashMap<>();
  private final Map<Integer, List<Integer>> boxes = new HashMap<>();
  private final Map<Integer, String> pseudo;
  private final Map<Integer, String> roots;

  private Layout(JsonObject document, JsonArray strings) {
    this.strings = strings;
    nodes = document.getAsJsonObject("nodes");
    layout = document.getAsJsonObject("layout");
    pseudo = rare("pseudoType");
    roots = rare("shadowRootType");
    for (int node = 0; node < count(); node++) {
      children
          .computeIfAbsent(number(nodes, "parentIndex", node), it -> new ArrayList<>())
          .add(node);
      if (number(nodes, "nodeType", node) == ELEMENT && !pseudo.containsKey(node)) {
        elements.add(node);
      }
    }
    for (int box = 0; box < layout.getAsJsonArray("nodeIndex").size(); box++) {
      boxes.computeIfAbsent(number(layout, "nodeIndex", box), it -> new ArrayList<>()).add(box);
    }
  }

  /** The documents of one snapshot; the first is that of the page or frame that was asked. */
  static List<Layout> of(JsonObject snapshot) {
    JsonArray strings = snapshot.getAsJsonArray("strings");
    return Stream.of(snapshot.getAsJsonArray("documents"))
        .flatMap(all -> IntStream.range(0, all.size()).mapToObj(all::get))
        .map(document -> new Layout(document.getAsJsonObject(), strings))
        .toList();
  }

  /** The browser's own number of an element. */
  int nodeOf(int place) {
    return number(nodes, "backendNodeId", elements.get(place));
  }

  int size() {
    return elements.size();
  }

  /** Which of the documents of the snapshot a frame holds. */
  Optional<Integer> documentIn(int place) {
    JsonObject inside = nodes.getAsJsonObject("contentDocumentIndex");
    int at = indexOf(inside.getAsJsonArray("index"), elements.get(place));
    return at < 0
        ? Optional.empty()
        : Optional.of(inside.getAsJsonArray("value").get(at).getAsInt());
  }

  /** What a style sheet writes at an element, by the name of the pseudo-element. */
  Map<String, Object> drawnAt(int place) {
    Map<String, Object> drawn = new LinkedHashMap<>();
    for (int child : childrenOf(elements.get(place))) {
      if (pseudo.containsKey(child)) {
        StringBuilder text = new StringBuilder();
        boxesOf(child).map(this::textOf).forEach(text::append);
        drawn.put("::" + pseudo.get(child), text.toString());
      }
    }
    return drawn;
  }

  /** Whether a box is painted over the text of an element. */
  boolean covers(int box, int text) {
    int over = boxesOf(elements.get(box)).mapToInt(this::order).max().orElse(-1);
    return over > inked(text).mapToInt(this::order).max().orElse(Integer.MAX_VALUE);
  }

  /** Whether what a style sheet draws at a box is painted over the text of an element. */
  boolean veils(int box, int text) {
    int over =
        childrenOf(elements.get(box)).stream()
            .filter(pseudo::containsKey)
            .flatMap(this::boxesOf)
            .mapToInt(this::order)
            .max()
            .orElse(-1);
    return over > inked(text).mapToInt(this::order).max().orElse(Integer.MAX_VALUE);
  }

  /** Whether the text of an element is as good as what is painted behind it. */
  boolean blends(int place) {
    List<Integer> texts = inked(place).toList();
    return !texts.isEmpty() && texts.stream().allMatch(this::blendsIn);
  }

  private boolean blendsIn(int text) {
    Colour ink = Colour.of(style(text, 2));
    Rectangle where = bounds(text);
    List<Integer> behind =
        IntStream.range(0, layout.getAsJsonArray("nodeIndex").size())
            .filter(it -> order(it) < order(text) || (order(it) == order(text) && it < text))
            .filter(it -> bounds(it).holdsMiddleOf(where) && style(it, 3).equals("visible"))
            .boxed()
            .sorted(Comparator.comparingInt(this::order).thenComparing(it -> it).reversed())
            .toList();
    List<Colour> veils = new ArrayList<>();
    for (int each : behind) {
      if (isPicture(each)) {
        return false;
      }
      Colour own = Colour.of(style(each, 0));
      veils.add(0, own);
      if (own.alpha() == 1) {
        break;
      }
    }
    Colour ground = Colour.WHITE;
    for (Colour veil : veils) {
      ground = veil.over(ground);
    }
    return ink.differenceTo(ground) < FAINT;
  }

  private boolean isPicture(int box) {
    String name = string(nodes, "nodeName", number(layout, "nodeIndex", box));
    return !style(box, 1).equals("none")
        || List.of("IMG", "VIDEO", "CANVAS", "IFRAME", "OBJECT", "EMBED", "svg").contains(name);
  }

  /** One node in each closed shadow root, and some more, by the browser's own number. */
  List<Integer> inClosedRoots() {
    Map<Integer, Integer> firstOf = new LinkedHashMap<>();
    roots.forEach(
        (node, type) -> {
          if (type.equals("closed")) {
            firstOf.putIfAbsent(
                number(nodes, "parentIndex", node), number(nodes, "backendNodeId", node));
          }
        });
    return List.copyOf(firstOf.values());
  }

  /** The boxes of the text that stands in an element itself, else its own. */
  private Stream<Integer> inked(int place) {
    int element = elements.get(place);
    List<Integer> texts =
        childrenOf(element).stream()
            .filter(it -> number(nodes, "nodeType", it) == TEXT)
            .flatMap(this::boxesOf)
            .toList();
    return texts.isEmpty() ? boxesOf(element) : texts.stream();
  }

  private List<Integer> childrenOf(int node) {
    return children.getOrDefault(node, List.of());
  }

  private Stream<Integer> boxesOf(int node) {
    return boxes.getOrDefault(node, List.of()).stream();
  }

  private int count() {
    return nodes.getAsJsonArray("nodeType").size();
  }

  private int order(int box) {
    return number(layout, "paintOrders", box);
  }

  private String textOf(int box) {
    return string(layout, "text", box);
  }

  private String style(int box, int index) {
    JsonArray styles = layout.getAsJsonArray("styles").get(box).getAsJsonArray();
    return index < styles.size() ? string(styles.get(index).getAsInt()) : "";
  }

  private Rectangle bounds(int box) {
    JsonArray b = layout.getAsJsonArray("bounds").get(box).getAsJsonArray();
    return new Rectangle(
        b.get(0).getAsDouble(),
        b.get(1).getAsDouble(),
        b.get(2).getAsDouble(),
        b.get(3).getAsDouble());
  }

  private record Rectangle(double x, double y, double width, double height) {
    boolean holdsMiddleOf(Rectangle other) {
      double across = other.x + other.width / 2 - x;
      double down = other.y + other.height / 2 - y;
      return across >= 0 && across <= width && down >= 0 && down <= height;
    }
  }

  private Map<Integer, String> rare(String name) {
    JsonObject data = nodes.getAsJsonObject(name);
    JsonArray at = data.getAsJsonArray("index");
    Map<Integer, String> values = new LinkedHashMap<>();
    for (int i = 0; i < at.size(); i++) {
      values.put(at.get(i).getAsInt(), string(data.getAsJsonArray("value").get(i).getAsInt()));
    }
    return values;
  }

  private static int indexOf(JsonArray all, int number) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).getAsInt() == number) {
        return i;
      }
    }
    return -1;
  }

  private static int number(JsonObject table, String column, int row) {
    return table.getAsJsonArray(column).get(row).getAsInt();
  }

  private String string(JsonObject table, String column, int row) {
    return string(number(table, column, row));
  }

  private String string(int index) {
    if (index < 0) {
      return "";
    }
    JsonElement text = strings.get(index);
    return text.getAsString();
  }
}
