package dev.journeyman.brain.vision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.brain.vision.Deed.Refs;
import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.anthropic.AnthropicServer;
import dev.journeyman.model.compatible.CompatibleServer;
import dev.journeyman.model.compatible.Dialect;
import dev.journeyman.model.compatible.Dialect.Form;
import dev.journeyman.model.compatible.Dialect.Space;
import dev.journeyman.model.google.GoogleServer;
import dev.journeyman.model.openai.OpenAiServer;
import dev.journeyman.model.testing.ScriptedProvider;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a model of any provider can ask for reaches the page and does there what it says. */
class GestureTests {

  @AutoClose private static final Ride RIDE = new Ride();

  private static final Playground PLAYGROUND = new Playground(RIDE.site);

  /** Who speaks which protocol, in which dialect. */
  enum Speaker {
    ANTHROPIC(AnthropicServer::new),
    OPENAI(OpenAiServer::new),
    GOOGLE(GoogleServer::new),
    FUNCTIONS(() -> new CompatibleServer(new Dialect(Form.FUNCTIONS, Space.PIXELS))),
    FUNCTIONS_NORM1(() -> new CompatibleServer(new Dialect(Form.FUNCTIONS, Space.NORM1))),
    QWEN(() -> new CompatibleServer(new Dialect(Form.QWEN, Space.NORM1000))),
    UI_TARS(() -> new CompatibleServer(new Dialect(Form.UI_TARS, Space.RESIZED)));

    private final Supplier<ScriptedProvider> server;

    Speaker(Supplier<ScriptedProvider> server) {
      this.server = server;
    }

    List<Deed> can(Deeds deeds) {
      try (ScriptedProvider provider = server.get()) {
        return deeds.all().stream()
            .filter(it -> it.gestures().apply(new Refs()).stream().allMatch(provider::supports))
            .toList();
      }
    }
  }

  static Stream<Arguments> walks() {
    return Arrays.stream(Speaker.values())
        .flatMap(
            speaker ->
                Arrays.stream(Deeds.values())
                    .filter(deeds -> !speaker.can(deeds).isEmpty())
                    .map(deeds -> Arguments.of(speaker, deeds)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("walks")
  void whatAModelAsksForIsDoneToThePage(Speaker speaker, Deeds deeds) {
    List<Deed> all = speaker.can(deeds);
    Refs refs = refs(speaker, all);
    PLAYGROUND.forget();
    try (ScriptedProvider provider = speaker.server.get()) {
      script(provider, all, refs);
      JourneyEvidence seen = RIDE.by(provider.model(), steps(all));

      assertThat(provider.violations()).isEmpty();
      assertThat(Judge.rule(seen).reason()).as(acted(seen)).isEmpty();
      for (int i = 0; i < all.size(); i++) {
        isAs(all.get(i), seen.steps().get(i), i == 0);
        isTold(all.get(i), provider.requests().get(2 * i + 1));
      }
      assertThat(PLAYGROUND.heard().stream().skip(1))
          .containsExactlyElementsOf(all.stream().flatMap(it -> it.heard().stream()).toList());
      assertThat(said(provider)).doesNotContain(Playground.PASSWORD, "open-sesame");
      assertThat(Judge.rule(seen).verdict()).isEqualTo(Verdict.PASSED);
    }
  }

  @Test
  void everyGestureIsAmongThem() {
    Set<Class<?>> tried =
        Arrays.stream(Deeds.values())
            .flatMap(it -> it.all().stream())
            .flatMap(it -> it.gestures().apply(new Refs()).stream())
            .map(Object::getClass)
            .collect(Collectors.toSet());
    assertThat(tried)
        .containsExactlyInAnyOrder(
            Arrays.stream(Gesture.class.getPermittedSubclasses()).toArray(Class<?>[]::new));
  }

  /** Each step is one turn of gestures, and the one in which the model ends it. */
  private static void script(ScriptedProvider provider, List<Deed> all, Refs refs) {
    for (Deed deed : all) {
      provider.willAct(deed.gestures().apply(refs).toArray(Gesture[]::new));
      provider.willCall("step_done", "{\"summary\":\"Done.\"}");
    }
  }

  /** What the elements are called, which is the same each time that the page is opened. */
  private static Refs refs(Speaker speaker, List<Deed> all) {
    Refs refs = new Refs();
    if (all.stream().anyMatch(Deed::byName)) {
      try (ScriptedProvider provider = speaker.server.get()) {
        script(provider, all.subList(0, 1), refs);
        RIDE.by(provider.model(), steps(all.subList(0, 1)));
        provider.requests().forEach(it -> texts(it).forEach(refs::learn));
      }
    }
    return refs;
  }

  private static PlannedStep[] steps(List<Deed> all) {
    return all.stream()
        .map(
            it ->
                Ride.step(
                    "Try it, with Ada, Bob or by, Cy, on /second: " + it.name(),
                    it.promised().toArray(String[]::new)))
        .toArray(PlannedStep[]::new);
  }

  private static String acted(JourneyEvidence seen) {
    return seen.steps().stream()
        .flatMap(it -> it.facts().stream())
        .filter(it -> it instanceof Fact.Acted || it instanceof Fact.Changed)
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  private static void isAs(Deed deed, StepEvidence step, boolean first) {
    assertThat(step.all(Fact.Acted.class).stream().skip(first ? 1 : 0).map(Fact.Acted::action))
        .as(deed.name())
        .usingElementComparator(GestureTests::tellApart)
        .containsExactlyElementsOf(deed.acted());
  }

  /** Where a protocol names points of a resized picture, they come back a pixel off. */
  private static int tellApart(String one, String other) {
    int[] numbers = numbers(one);
    int[] others = numbers(other);
    boolean same =
        one.replaceAll("\\d+", "").equals(other.replaceAll("\\d+", ""))
            && IntStream.range(0, numbers.length)
                .allMatch(i -> Math.abs(numbers[i] - others[i]) <= 1);
    return same ? 0 : 1;
  }

  private static int[] numbers(String text) {
    return Pattern.compile("\\d+")
        .matcher(text)
        .results()
        .mapToInt(it -> Integer.parseInt(it.group()))
        .toArray();
  }

  private static void isTold(Deed deed, JsonNode request) {
    String all = String.join("\n", texts(request));
    deed.told().forEach(it -> assertThat(all).as(deed.name()).contains(it));
    if (deed.name().equals("zoom")) {
      BufferedImage picture = Sights.last(request);
      assertThat(Sights.isRed(picture)).as("only the red part is shown").isTrue();
    } else if (deed.name().equals("screenshot")) {
      BufferedImage picture = Sights.last(request);
      assertThat(picture.getWidth()).isEqualTo(1280);
      assertThat(picture.getHeight()).isEqualTo(800);
      assertThat(Sights.isRed(picture)).isFalse();
    }
  }

  private static String said(ScriptedProvider provider) {
    return provider.requests().stream()
        .flatMap(it -> texts(it).stream())
        .collect(Collectors.joining("\n"));
  }

  private static List<String> texts(JsonNode request) {
    List<String> texts = new ArrayList<>();
    if (request.isTextual() && Sights.all(request).isEmpty()) {
      texts.add(request.asText());
    }
    request.forEach(it -> texts.addAll(texts(it)));
    return texts;
  }
}
