package dev.journeyman.discover;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a walk found.
 *
 * @param after the journeys that it went on from, by their titles
 */
record Inventory(
    List<Feature> features,
    List<String> after,
    Notes notes,
    Ending ending,
    int opened,
    Duration took) {

  Inventory {
    features = List.copyOf(features);
    after = List.copyOf(after);
  }

  /** What the app is called: the part that most titles share, else the title of its front page. */
  String title() {
    String front = features.isEmpty() ? "" : features.get(0).kind().first().title();
    for (String part : front.split("\\s[|\u00b7\u2013\u2014-]\\s", 0)) {
      long with = features.stream().filter(it -> it.kind().first().title().contains(part)).count();
      if (!part.isBlank() && with > 1 && with >= features.size() - 1) {
        return part.strip();
      }
    }
    return front.isBlank() ? "the app" : front;
  }

  /** Forms that most pages have, each once. */
  List<Form> everywhere() {
    Map<String, Form> forms = new LinkedHashMap<>();
    features.stream()
        .flatMap(f -> f.kind().first().forms().stream().filter(f.kind()::isEverywhere))
        .forEach(it -> forms.putIfAbsent(it.key(), it));
    return List.copyOf(forms.values());
  }

  /** Whether somebody is asked who they are. */
  boolean hasLogin() {
    return features.stream()
        .flatMap(it -> it.kind().pages().stream())
        .flatMap(it -> it.forms().stream())
        .anyMatch(Purpose::isLogin);
  }

  int formCount() {
    return (int)
        features.stream()
            .flatMap(it -> it.kind().first().forms().stream())
            .filter(it -> !it.fields().isEmpty())
            .map(Form::key)
            .distinct()
            .count();
  }
}
