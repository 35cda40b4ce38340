package dev.journeyman.surface.playwright;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.journeyman.surface.playwright.Frames.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Asks the browser what a page does not tell of itself: see {@code asked.js}. */
final class Insight {

  private static final String KEEP =
      "function() { const root = this.getRootNode();"
          + " if (root instanceof ShadowRoot) document[Symbol.for('journeyman')]?.keep(root) }";

  private static final JsonObject SEARCH_FOR_NOTHING = new JsonObject();

  static {
    SEARCH_FOR_NOTHING.addProperty("query", "");
  }

  private final Frames frames;
  private final Map<Page, CDPSession> sessions = new WeakHashMap<>();

  Insight(Frames frames) {
    this.frames = frames;
  }

  /** One question of a page, about the elements at these places. */
  private record Question(String what, int place, int other) {
    static Question of(String line) {
      String[] parts = line.split(" ", -1);
      return new Question(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
  }

  /**
   * The answers to a page's questions, for its next look; empty where its document left meanwhile.
   */
  Optional<Map<String, Object>> answers(Frame frame, String questions) {
    List<String> lines = questions.lines().toList();
    int total = Integer.parseInt(lines.get(0));
    List<Question> asked = lines.stream().skip(1).map(Question::of).toList();
    return withSession(
        frame,
        session -> {
          Optional<Layout> layout = layoutOf(frame, session);
          return layout.map(
              it -> it.size() == total ? answers(total, asked, it, session) : Map.of());
        });
  }

  /**
   * Opens the closed shadow roots of a document to our functions, and says whether there are any;
   * none are looked for where it has as many nodes as it knows of.
   */
  boolean opensRoots(Frame frame, int nodes) {
    Optional<List<Integer>> closed =
        withSession(
            frame,
            session -> {
              if (nodesIn(session) == nodes) {
                return Optional.empty();
              }
              Optional<List<Integer>> inside = layoutOf(frame, session).map(Layout::inClosedRoots);
              inside.ifPresent(all -> all.forEach(node -> keep(node, session)));
              return inside;
            });
    return closed.filter(all -> !all.isEmpty()).isPresent();
  }

  /** A search for nothing finds every node, also in closed roots and in frames of the process. */
  private static int nodesIn(CDPSession session) {
    JsonObject found = session.send("DOM.performSearch", SEARCH_FOR_NOTHING);
    JsonObject search = new JsonObject();
    search.add("searchId", found.get("searchId"));
    session.send("DOM.discardSearchResults", search);
    return found.get("resultCount").getAsInt();
  }

  private static Map<String, Object> answers(
      int total, List<Question> asked, Layout layout, CDPSession session) {
    Map<Integer, Map<String, Object>> about = new LinkedHashMap<>();
    for (Question each : asked) {
      Map<String, Object> known = about.computeIfAbsent(each.place(), it -> new HashMap<>());
      known.put(each.what(), true);
      switch (each.what()) {
        case "drawn" -> known.putAll(layout.drawnAt(each.place()));
        case "cover" -> addCover(known, layout.covers(each.other(), each.place()));
        case "veil" -> addCover(known, layout.veils(each.other(), each.place()));
        case "words" -> known.put("said", wordsIn(layout.nodeOf(each.place()), session));
        case "ground" -> known.put("blends", layout.blends(each.place()));
        default -> {}
      }
    }
    List<Object> told = new ArrayList<>();
    about.forEach((place, known) -> told.add(List.of(place, known)));
    return Map.of("total", total, "about", told);
  }

  private static void addCover(Map<String, Object> known, boolean covered) {
    known.merge("covered", covered, (a, b) -> Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b));
  }

  private interface Use<T> {
    Optional<T> of(CDPSession session);
  }

  private <T> Optional<T> withSession(Frame frame, Use<T> use) {
    try {
      Frame root = rootOf(frame);
      if (root.parentFrame() == null) {
        return use.of(
            sessions.computeIfAbsent(root.page(), it -> begun(it.context().newCDPSession(it))));
      }
      CDPSession session = begun(root.page().context().newCDPSession(root));
      try {
        return use.of(session);
      } finally {
        session.detach();
      }
    } catch (PlaywrightException e) {
      if (Departure.isOf(e, frame)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static CDPSession begun(CDPSession session) {
    session.send("DOM.enable");
    return session;
  }

  /** The frame in whose process a frame is, with those of the same process in between. */
  private static Frame rootOf(Frame frame) {
    Frame parent = frame.parentFrame();
    if (parent == null) {
      return frame;
    }
    try {
      frame.page().context().newCDPSession(frame).detach();
      return frame;
    } catch (PlaywrightException e) {
      if (String.valueOf(e.getMessage()).contains("separate CDP session")) {
        return rootOf(parent);
      }
      throw e;
    }
  }

  private Optional<Layout> layoutOf(Frame frame, CDPSession session) {
    List<Layout> all = Layout.of(session.send("DOMSnapshot.captureSnapshot", Layout.REQUEST));
    Optional<Integer> at = documentOf(frame, rootOf(frame), all);
    return at.map(all::get);
  }

  /** Which of the documents of a snapshot is a frame's, by the elements that hold frames. */
  private Optional<Integer> documentOf(Frame frame, Frame root, List<Layout> all) {
    if (frame.equals(root)) {
      return Optional.of(0);
    }
    Optional<Spot> holder = frames.holderOf(frame);
    Optional<PageScript.Answer> place =
        holder.flatMap(it -> PageScript.call(it.frame(), "placeOf", it.argument()));
    return holder
        .flatMap(it -> documentOf(it.frame(), root, all))
        .map(all::get)
        .flatMap(
            outer ->
                place
                    .filter(it -> (int) it.number(1) == outer.size())
                    .map(it -> Integer.parseInt(it.word()))
                    .filter(it -> it >= 0)
                    .flatMap(outer::documentIn));
  }

  /** The words of a control that the browser draws itself. */
  private static String wordsIn(int node, CDPSession session) {
    JsonObject which = new JsonObject();
    which.addProperty("backendNodeId", node);
    which.addProperty("depth", -1);
    which.addProperty("pierce", true);
    List<String> words = new ArrayList<>();
    gather(session.send("DOM.describeNode", which).getAsJsonObject("node"), words);
    return String.join(" ", words).strip();
  }

  private static void gather(JsonObject node, List<String> words) {
    String name = node.get("nodeName").getAsString();
    if (name.equals("#text")) {
      words.add(node.get("nodeValue").getAsString().strip());
    }
    if (!name.equalsIgnoreCase("style")) {
      for (String inner : List.of("shadowRoots", "children")) {
        if (node.has(inner)) {
          node.getAsJsonArray(inner).forEach(it -> gather(it.getAsJsonObject(), words));
        }
      }
    }
  }

  private static void keep(int node, CDPSession session) {
    JsonObject which = new JsonObject();
    which.addProperty("backendNodeId", node);
    JsonObject call = new JsonObject();
    call.addProperty(
        "objectId",
        session
            .send("DOM.resolveNode", which)
            .getAsJsonObject("object")
            .get("objectId")
            .getAsString());
    call.addProperty("functionDeclaration", KEEP);
    session.send("Runtime.callFunctionOn", call);
  }
}
