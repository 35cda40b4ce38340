package dev.journeyman.report;

import dev.journeyman.report.AllureTest.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By what Allure gathers journeys: their folders, and their front matter. The outer folder is the
 * epic and those in it the feature; a single folder is the feature, and without one the first tag.
 */
record AllureLabels(Ruled journey) {

  List<Label> all() {
    List<Label> labels = new ArrayList<>();
    List<String> inner = inner();
    if (!inner.isEmpty()) {
      labels.add(new Label("parentSuite", inner.get(0)));
    }
    if (inner.size() > 1) {
      labels.add(new Label("suite", String.join(" / ", inner.subList(1, inner.size()))));
      labels.add(new Label("epic", inner.get(0)));
    }
    feature(inner).ifPresent(it -> labels.add(new Label("feature", it)));
    labels.add(new Label("story", Plain.line(journey.plan().title())));
    labels.add(
        new Label("severity", journey.matter().severity().map(s -> s.text()).orElse("normal")));
    journey.matter().owner().ifPresent(o -> labels.add(new Label("owner", Plain.line(o))));
    journey.matter().tags().forEach(t -> labels.add(new Label("tag", Plain.line(t))));
    journey
        .matter()
        .stage()
        .ifPresent(
            s -> {
              labels.add(new Label("stage", s.text()));
              labels.add(new Label("tag", s.text()));
            });
    labels.add(new Label("framework", "journeyman"));
    return labels;
  }

  /** The folders that the journey lies in, the outermost first. */
  List<String> folders() {
    List<String> parts = List.of(journey.plan().file().split("[/\\\\]+", -1));
    return parts.subList(0, parts.size() - 1).stream()
        .filter(p -> !p.isEmpty() && !p.equals("."))
        .map(Plain::line)
        .toList();
  }

  /** The folders within that of all journeys. */
  private List<String> inner() {
    List<String> folders = folders();
    return folders.subList(Math.min(1, folders.size()), folders.size());
  }

  private Optional<String> feature(List<String> inner) {
    if (inner.isEmpty()) {
      return journey.matter().tags().stream().findFirst().map(Plain::line);
    }
    return Optional.of(String.join(" / ", inner.subList(inner.size() > 1 ? 1 : 0, inner.size())));
  }
}
