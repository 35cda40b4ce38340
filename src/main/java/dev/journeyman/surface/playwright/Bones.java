package dev.journeyman.surface.playwright;

import dev.journeyman.surface.Anatomy;
import dev.journeyman.surface.Anatomy.Control;
import dev.journeyman.surface.Anatomy.Form;
import dev.journeyman.surface.playwright.PageScript.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together what {@code anatomy.js} tells of each frame. */
final class Bones {

  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final Map<String, List<Control>> controls = new HashMap<>();
  private final List<Control> loose = new ArrayList<>();
  private final Set<String> openers = new LinkedHashSet<>();

  void add(Answer answer, int frame) {
    for (Answer record : answer.records()) {
      switch (record.word()) {
        case "form" -> {
          String ref = ref(record, frame, 1);
          forms.put(
              ref, new Form(ref, record.field(2), record.field(3), record.field(4), List.of()));
        }
        case "control" -> {
          Control control = control(record, frame);
          if (record.field(2).isEmpty()) {
            loose.add(control);
          } else {
            controls.computeIfAbsent(ref(record, frame, 2), it -> new ArrayList<>()).add(control);
          }
        }
        case "opener" -> openers.add(ref(record, frame, 1));
        default -> {}
      }
    }
  }

  private static Control control(Answer record, int frame) {
    String options = record.field(9);
    return new Control(
        ref(record, frame, 1),
        record.field(3),
        record.field(4),
        !record.field(5).isEmpty(),
        record.field(6),
        record.field(7),
        record.field(8),
        options.isEmpty() ? List.of() : options.lines().toList());
  }

  private static String ref(Answer record, int frame, int field) {
    return Frames.ref(frame, Integer.parseInt(record.field(field)));
  }

  Anatomy anatomy() {
    return new Anatomy(
        forms.values().stream()
            .map(
                form ->
                    new Form(
                        form.ref(),
                        form.method(),
                        form.action(),
                        form.name(),
                        controls.getOrDefault(form.ref(), List.of())))
            .toList(),
        loose,
        openers);
  }
}
