package dev.journeyman.surface.playwright;

import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Labels;
import dev.journeyman.surface.State;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What was seen in one frame, as {@code sight.js} tells it, with the frames inside of it.
 *
 * @param timers when the latest of the frame's own timers that were still to run began, in
 *     milliseconds; nought where there were none
 */
record FrameSight(
    String title, String url, String text, Set<String> unread, long timers, List<Piece> pieces) {

  private static final int LONGEST_TEXT = 5_000;

  /**
   * An element whose text is a part of the frame's text, so that no text is carried twice.
   *
   * @param contentX where the inside of a frame begins within its box
   */
  record Piece(
      int start,
      int end,
      int number,
      int parent,
      String ref,
      String ownText,
      Element bare,
      boolean isFrame,
      double contentX,
      double contentY) {

    Element element(int index, String text) {
      String own = start < end ? text.substring(start, end).strip() : ownText;
      return new Element(
          ref,
          index,
          parent,
          bare.tag(),
          bare.role(),
          bare.name(),
          own.length() > LONGEST_TEXT ? own.substring(0, LONGEST_TEXT) : own,
          bare.value(),
          bare.labels(),
          bare.states(),
          bare.box());
    }

    Piece moved(int startBy, int endBy, int parentBy) {
      return new Piece(
          start + startBy,
          end + endBy,
          number,
          parent + parentBy,
          ref,
          ownText,
          bare,
          isFrame,
          contentX,
          contentY);
    }

    Piece inside(double x, double y) {
      Box box = bare.box();
      Box shifted = new Box(box.x() + x, box.y() + y, box.width(), box.height());
      Element there =
          new Element(
              bare.ref(),
              bare.index(),
              bare.parent(),
              bare.tag(),
              bare.role(),
              bare.name(),
              bare.text(),
              bare.value(),
              bare.labels(),
              bare.states(),
              shifted);
      return new Piece(
          start, end, number, parent, ref, ownText, there, isFrame, contentX, contentY);
    }
  }

  static FrameSight read(PageScript.Answer answer, int frame) {
    List<PageScript.Answer> records = answer.records();
    String[] head = records.get(0).fields();
    List<Piece> pieces = new ArrayList<>(records.size());
    for (PageScript.Answer record : records.subList(1, records.size())) {
      pieces.add(piece(record.fields(), frame));
    }
    Set<String> unread = new LinkedHashSet<>(head[3].lines().toList());
    return new FrameSight(head[0], head[1], head[2], unread, Long.parseLong(head[5]), pieces);
  }

  /** What a page asks of the browser before it can be read for good; blank where it does not. */
  static String questions(PageScript.Answer answer) {
    return answer.records().get(0).field(4);
  }

  /** How many nodes the page knows of, where the browser is to tell whether it has more. */
  static OptionalInt nodes(PageScript.Answer answer) {
    String count = answer.records().get(0).field(6);
    return count.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(count));
  }

  /** The same, of which something could not be read. */
  FrameSight without(String what) {
    Set<String> more = new LinkedHashSet<>(unread);
    more.add(what);
    return new FrameSight(title, url, text, more, timers, pieces);
  }

  private static Piece piece(String[] f, int frame) {
    int number = Integer.parseInt(f[2]);
    int parent = Integer.parseInt(f[3]);
    String ref = Frames.ref(frame, number);
    Optional<String> value = f[8].isEmpty() ? Optional.empty() : Optional.of(f[8].substring(1));
    Labels labels = new Labels(f[9], f[10], f[11], f[12], f[13], f[14], f[22], f[23]);
    Box box = new Box(num(f[16]), num(f[17]), num(f[18]), num(f[19]));
    Element bare =
        new Element(ref, 0, parent, f[4], f[5], f[6], "", value, labels, states(f[15]), box);
    boolean isFrame = !f[20].isEmpty();
    return new Piece(
        Integer.parseInt(f[0]),
        Integer.parseInt(f[1]),
        number,
        parent,
        ref,
        f[7],
        bare,
        isFrame,
        isFrame ? num(f[20]) : 0,
        isFrame ? num(f[21]) : 0);
  }

  private static double num(String text) {
    return Double.parseDouble(text);
  }

  private static Set<State> states(String names) {
    Set<State> states = EnumSet.noneOf(State.class);
    for (String name : names.split(",", 0)) {
      if (!name.isEmpty()) {
        states.add(State.valueOf(name));
      }
    }
    return states;
  }

  /** This frame with another one put into its holder, text and elements alike. */
  FrameSight with(Piece holder, FrameSight inner) {
    int at = pieces.indexOf(holder);
    int place = holder.start();
    String rest = text.substring(place);
    String before = place == 0 ? "" : "\n";
    String after = rest.isEmpty() || rest.startsWith("\n") ? "" : "\n";
    String inserted = before + inner.text() + after;
    Set<Integer> around = around(at);
    int count = inner.pieces().size();
    List<Piece> all = new ArrayList<>(pieces.size() + count);
    for (int i = 0; i < pieces.size(); i++) {
      int startBy = i > at ? inserted.length() : 0;
      int endBy = i >= at || around.contains(i) ? inserted.length() : 0;
      all.add(pieces.get(i).moved(startBy, endBy, pieces.get(i).parent() > at ? count : 0));
      if (i == at) {
        all.addAll(inner.inside(holder, at, place + before.length()));
      }
    }
    Set<String> nowhere = new LinkedHashSet<>(unread);
    nowhere.addAll(inner.unread());
    return new FrameSight(
        title, url, text.substring(0, place) + inserted + rest, nowhere, timers, all);
  }

  private List<Piece> inside(Piece holder, int holderIndex, int place) {
    Box box = holder.bare().box();
    double x = box.x() + holder.contentX();
    double y = box.y() + holder.contentY();
    return pieces.stream()
        .map(piece -> piece.inside(x, y).moved(place, place, holderIndex + 1))
        .toList();
  }

  private Set<Integer> around(int index) {
    Set<Integer> around = new HashSet<>();
    for (int i = pieces.get(index).parent(); i >= 0; i = pieces.get(i).parent()) {
      around.add(i);
    }
    return around;
  }
}
