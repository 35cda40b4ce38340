package dev.journeyman.discover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Budget;
import dev.journeyman.model.Call;
import dev.journeyman.model.Function;
import dev.journeyman.model.Message;
import dev.journeyman.model.Model;
import dev.journeyman.model.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Asks a model once what the pages are called and what a visit should promise. What pages say is
 * data in the question; what comes back is taken for names and sentences, and for nothing else.
 */
public final class Author {

  private static final String FUNCTION = "describe_pages";
  private static final int MOST_PAGES = 25;
  private static final int LONGEST_TEXT = 700;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_PURPOSE = 160;
  private static final int MOST_PROMISES = 4;
  private static final int MOST_TOKENS = 4000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Model model;
  private final Budget budget;
  private final java.util.function.Function<Usage, Optional<BigDecimal>> price;
  private final UnaryOperator<String> redactor;

  public Author(
      Model model,
      Budget budget,
      java.util.function.Function<Usage, Optional<BigDecimal>> price,
      UnaryOperator<String> redactor) {
    this.model = model;
    this.budget = budget;
    this.price = price;
    this.redactor = redactor;
  }

  String name() {
    return model.name().toString();
  }

  /** What the model said of features, and why nothing came where nothing did. */
  record Answer(
      Map<Feature, Feature> names, Map<Feature, List<String>> promises, Optional<String> trouble) {

    Inventory named(Inventory walked) {
      return new Inventory(
          walked.features().stream().map(it -> names.getOrDefault(it, it)).toList(),
          walked.after(),
          walked.notes(),
          walked.ending(),
          walked.opened(),
          walked.took());
    }
  }

  Answer ask(Inventory inventory) {
    Optional<String> spent = budget.spent();
    if (spent.isPresent()) {
      return none(spent.get());
    }
    List<Feature> asked = inventory.features().stream().limit(MOST_PAGES).toList();
    Brief brief =
        new Brief(
            instructions(),
            Brief.Hands.NONE,
            List.of(function()),
            800,
            600,
            MOST_TOKENS,
            "discover");
    long start = System.nanoTime();
    dev.journeyman.model.Answer answer =
        model.begin(brief).say(new Message.Task(redactor.apply(pages(asked)), List.of()));
    budget.pay(
        answer.usage(), price.apply(answer.usage()), Duration.ofNanos(System.nanoTime() - start));
    if (answer instanceof dev.journeyman.model.Answer.Failure failure) {
      return none(failure.kind().title() + ": " + failure.reason());
    }
    return ((dev.journeyman.model.Answer.Turn) answer)
        .calls().stream()
            .filter(it -> it.name().equals(FUNCTION))
            .flatMap(
                it ->
                    it.request() instanceof Call.Invoke invoke
                        ? Optional.of(invoke).stream()
                        : java.util.stream.Stream.empty())
            .findFirst()
            .map(it -> read(it.arguments(), asked))
            .orElseGet(() -> none("its answer cannot be read"));
  }

  private Answer none(String why) {
    return new Answer(
        Map.of(), Map.of(), Optional.of(name() + " named nothing, so rules did: " + why));
  }

  private static Answer read(JsonNode given, List<Feature> asked) {
    Map<Feature, Feature> names = new LinkedHashMap<>();
    Map<Feature, List<String>> promises = new LinkedHashMap<>();
    for (JsonNode page : given.path("pages")) {
      int number = page.path("page").asInt(-1);
      if (number < 1 || number > asked.size()) {
        continue;
      }
      Feature feature = asked.get(number - 1);
      String name = Words.line(page.path("name").asText(""), LONGEST_NAME);
      String purpose = Words.line(page.path("purpose").asText(""), LONGEST_PURPOSE);
      if (!name.isBlank() && !purpose.isBlank()) {
        names.put(feature, feature.named(name, purpose));
      }
      List<String> sentences = new ArrayList<>();
      page.path("promises").forEach(it -> sentence(it.asText("")).ifPresent(sentences::add));
      if (!sentences.isEmpty()) {
        promises.put(feature, sentences.stream().limit(MOST_PROMISES).toList());
      }
    }
    return new Answer(names, promises, Optional.empty());
  }

  /** A promise that the grammar reads and that nothing but a promise can be read from. */
  private static Optional<String> sentence(String said) {
    String line = Words.line(said, LONGEST_PURPOSE).replaceFirst("[.\\s]+$", "");
    String words = line.replace("\"", "");
    boolean plain =
        Words.areSayable(words.length() > 50 ? words.substring(0, 50) : words)
            && !words.matches(".*[{}<>`*_\\[\\]|#].*");
    return plain && PlainBrain.expectation(line) instanceof Interpretation.Understood
        ? Optional.of(line)
        : Optional.empty();
  }

  private static String pages(List<Feature> features) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < features.size(); i++) {
      Kind kind = features.get(i).kind();
      ObjectNode page = all.addObject().put("page", i + 1).put("address", kind.pattern());
      page.put("title", kind.first().title()).put("heading", kind.first().heading());
      page.put("guess", features.get(i).purpose());
      page.put("text", Words.line(kind.first().sight().text(), LONGEST_TEXT));
      ArrayNode forms = page.putArray("forms");
      kind.first()
          .forms()
          .forEach(
              it ->
                  forms.add(
                      it.title() + ": " + it.fields().stream().map(Form.Field::label).toList()));
      ArrayNode actions = page.putArray("actions");
      features.get(i).actions().forEach(actions::add);
    }
    try {
      return "Pages, as data:\n" + JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    } catch (IOException e) {
      throw new UncheckedIOException("pages cannot be put into words", e);
    }
  }

  private static Function function() {
    ObjectNode page = JSON.createObjectNode().put("type", "object");
    ObjectNode of = page.putObject("properties");
    of.putObject("page").put("type", "integer").put("description", "the number of the page");
    of.putObject("name")
        .put("type", "string")
        .put("description", "what a product manager calls it, two to five words");
    of.putObject("purpose")
        .put("type", "string")
        .put("description", "one sentence: what a visitor does there");
    ObjectNode promises = of.putObject("promises").put("type", "array");
    promises.put("description", "up to three sentences of the given forms that hold on the page");
    promises.putObject("items").put("type", "string");
    page.putArray("required").add("page").add("name").add("purpose").add("promises");
    page.put("additionalProperties", false);
    ObjectNode all = JSON.createObjectNode().put("type", "object");
    all.putObject("properties").putObject("pages").put("type", "array").set("items", page);
    all.putArray("required").add("pages");
    all.put("additionalProperties", false);
    return new Function(FUNCTION, "What the pages are.", all);
  }

  private static String instructions() {
    try (InputStream in = Author.class.getResourceAsStream("describe.md")) {
      return new String(
          Objects.requireNonNull(in, "describe.md").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the prompt describe.md", e);
    }
  }
}
