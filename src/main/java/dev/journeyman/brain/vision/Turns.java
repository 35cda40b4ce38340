package dev.journeyman.brain.vision;

import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.Concern;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Picture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The calls of one turn on their way: gestures still to make, and what came of those made. After a
 * failure nothing more of the turn is done.
 */
final class Turns {

  private final Deque<Call> calls;
  private final Set<String> allowed;
  private final List<CallResult> results = new ArrayList<>();
  private final Deque<Gesture> gestures = new ArrayDeque<>();
  private final StringBuilder said = new StringBuilder();
  private Optional<Picture> picture = Optional.empty();
  private boolean failed;

  Turns(List<Call> calls, Set<String> allowed) {
    this.calls = new ArrayDeque<>(calls);
    this.allowed = allowed;
    begin();
  }

  private void begin() {
    gestures.clear();
    said.setLength(0);
    picture = Optional.empty();
    if (!calls.isEmpty() && calls.peek().request() instanceof Call.Act act) {
      gestures.addAll(act.gestures());
    }
  }

  boolean isOver() {
    return calls.isEmpty();
  }

  Call current() {
    return calls.element();
  }

  Optional<Gesture> gesture() {
    return Optional.ofNullable(gestures.peek());
  }

  void gestureDone(String text, Optional<Picture> seen) {
    gestures.poll();
    if (!text.isEmpty()) {
      said.append(said.length() == 0 ? "" : " ").append(text);
    }
    // one from before a gesture no longer shows the page
    picture = seen;
    if (gestures.isEmpty()) {
      end(Ending.DONE, said.toString());
    }
  }

  void end(Ending ending, String text) {
    Call call = calls.remove();
    List<Concern> accepted =
        call.concerns().stream().filter(it -> allowed.contains(it.kind())).toList();
    results.add(new CallResult(call, ending, text, picture, List.of(), accepted));
    if (ending == Ending.FAILED) {
      failed = true;
    }
    begin();
    if (failed) {
      while (!calls.isEmpty()) {
        results.add(
            new CallResult(
                calls.remove(), Ending.SKIPPED, "", Optional.empty(), List.of(), List.of()));
      }
    }
  }

  /** The picture that the last gesture asked for, which still shows the page. */
  Optional<Picture> picture() {
    return results.isEmpty() ? Optional.empty() : results.get(lastTried(results)).picture();
  }

  /**
   * All results, the last of which shows the page; where tabs changed, all tell which there are.
   */
  List<CallResult> results(Picture now, List<CallResult.Tab> tabs) {
    int last = lastTried(results);
    List<CallResult> all = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      CallResult it = results.get(i);
      Optional<Picture> shown = i == last ? it.picture().or(() -> Optional.of(now)) : it.picture();
      boolean told = it.ending() == Ending.DONE && (i == last || isAboutTabs(it.call()));
      all.add(
          new CallResult(
              it.call(), it.ending(), it.text(), shown, told ? tabs : List.of(), it.accepted()));
    }
    return all;
  }

  private static boolean isAboutTabs(Call call) {
    return call.request() instanceof Call.Act act
        && act.gestures().stream()
            .anyMatch(
                g ->
                    g instanceof Gesture.NewTab
                        || g instanceof Gesture.ListTabs
                        || g instanceof Gesture.SwitchTab
                        || g instanceof Gesture.CloseTab);
  }

  private static int lastTried(List<CallResult> all) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).ending() != Ending.SKIPPED) {
        return i;
      }
    }
    return all.size() - 1;
  }
}
