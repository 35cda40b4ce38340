package dev.journeyman.report;

import dev.journeyman.evidence.Fact.Asked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What models were asked in a step, what that cost, and what they said. */
final class StoryQuestions {

  private StoryQuestions() {}

  static List<Element> told(List<Asked> asked) {
    Map<String, List<Asked>> models = new LinkedHashMap<>();
    asked.forEach(a -> models.computeIfAbsent(a.model(), none -> new ArrayList<>()).add(a));
    List<Element> told = new ArrayList<>();
    models.forEach((model, its) -> told.add(Element.of("p", "asked").text(sentence(model, its))));
    asked.stream().filter(a -> !a.said().isBlank()).forEach(a -> told.add(said(a)));
    return told;
  }

  private static String sentence(String model, List<Asked> asked) {
    Map<String, Integer> times = new LinkedHashMap<>();
    asked.forEach(a -> times.merge(purpose(a), 1, Integer::sum));
    List<String> purposes = new ArrayList<>();
    times.forEach(
        (what, count) -> purposes.add(count == 1 ? what : what + ", " + count + " times"));
    return model
        + " was asked "
        + String.join("; and ", purposes)
        + ". This step cost "
        + Trust.cost(asked)
        + ".";
  }

  private static String purpose(Asked asked) {
    return switch (asked.purpose()) {
      case "act" -> "what to do";
      case "check" -> "how to check a promise";
      case "judge" -> "to judge a promise";
      default -> "to " + asked.purpose();
    };
  }

  private static Element said(Asked asked) {
    return Element.of("p", "asked")
        .text("It said: ")
        .add(Element.of("span", "said").text("\u201c" + asked.said() + "\u201d"));
  }
}
