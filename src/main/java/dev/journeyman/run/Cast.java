package dev.journeyman.run;

import dev.journeyman.config.Models;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.model.Access;
import dev.journeyman.model.Allowance;
import dev.journeyman.model.Model;
import dev.journeyman.model.ModelName;
import dev.journeyman.model.anthropic.AnthropicModel;
import dev.journeyman.model.compatible.CompatibleModel;
import dev.journeyman.model.compatible.Dialect;
import dev.journeyman.model.google.GoogleModel;
import dev.journeyman.model.openai.OpenAiModel;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The models of a run, each ready to be asked. */
record Cast(
    Model model,
    Model judge,
    Optional<Model> second,
    Set<String> allowed,
    Allowance ofJourney,
    Allowance ofRun) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What came of the settings: models, none, or why they cannot be used. */
  sealed interface Casting {}

  record Ready(Cast cast) implements Casting {}

  /** Nobody is to be asked; {@code why} where somebody was wanted. */
  record Nobody(String why) implements Casting {}

  /**
   * A setting is wrong.
   *
   * @param remedy what to write
   */
  record Wrong(String message, String remedy) implements Casting {}

  static Casting of(Deciding deciding, Models config, Map<String, String> environment) {
    Optional<String> named = deciding.model().or(config::model);
    if (deciding.by() == Deciding.By.PLAIN || deciding.by() == Deciding.By.REPLAY) {
      return new Nobody("");
    }
    if (named.isEmpty()) {
      return deciding.by() == Deciding.By.VISION
          ? new Wrong(
              "--brain vision needs a model, and none is named",
              "give --model PROVIDER/NAME, or write model: in journeyman.yaml")
          : new Nobody("");
    }
    Maker maker = new Maker(deciding.modelUrl().or(config::url), config.dialect(), environment);
    Optional<Wrong> wrong = maker.wrong(named.get());
    wrong = wrong.or(() -> config.judge().flatMap(maker::wrong));
    wrong = wrong.or(() -> config.secondJudge().flatMap(maker::wrong));
    wrong = wrong.or(() -> budget(config.budget())).or(() -> budget(config.runBudget()));
    if (wrong.isPresent()) {
      return wrong.get();
    }
    ModelName name = ModelName.parse(named.get()).orElseThrow();
    Optional<Wrong> stub =
        Stream.of(named, config.judge(), config.secondJudge())
            .flatMap(Optional::stream)
            .flatMap(it -> maker.stub(ModelName.parse(it).orElseThrow()).stream())
            .findFirst();
    if (stub.isPresent()) {
      return stub.get();
    }
    if (maker.lacksKey(name)) {
      String variable = Keys.variables(name.provider()).get(0);
      return deciding.by() == Deciding.By.VISION || deciding.model().isPresent()
          ? new Wrong(
              "there is no key for " + name + ": " + variable + " is not set",
              "set " + variable + ", or leave the model out")
          : new Nobody("No key for " + name + " in " + variable + ": plain steps only");
    }
    return new Ready(cast(config, maker, name));
  }

  /** Of a run in which no model is asked, whatever is configured. */
  static Casting none(Deciding deciding) {
    return deciding.by() == Deciding.By.VISION || deciding.model().isPresent()
        ? new Wrong(
            "no model is asked in a run with --policy-from", "leave --model and --brain vision out")
        : new Nobody("");
  }

  private static Cast cast(Models config, Maker maker, ModelName name) {
    Model model = maker.make(name);
    return new Cast(
        model,
        config.judge().flatMap(ModelName::parse).map(maker::make).orElse(model),
        config.secondJudge().flatMap(ModelName::parse).map(maker::make),
        Set.copyOf(config.allow()),
        config.budget().flatMap(Allowance::parse).orElse(Allowance.UNLIMITED),
        config.runBudget().flatMap(Allowance::parse).orElse(Allowance.UNLIMITED));
  }

  private static Optional<Wrong> budget(Optional<String> text) {
    return text.filter(it -> Allowance.parse(it).isEmpty())
        .map(
            it ->
                new Wrong(
                    "\"" + it + "\" is no budget",
                    "write one such as 50 calls, 200000 tokens, $0.50, 10m"));
  }

  void cancel() {
    model.cancel();
    judge.cancel();
    second.ifPresent(Model::cancel);
  }

  /** Makes models from names. */
  private record Maker(
      Optional<String> url, Optional<String> dialect, Map<String, String> environment) {

    Optional<Wrong> wrong(String text) {
      Optional<ModelName> name = ModelName.parse(text);
      if (name.isEmpty()) {
        return Optional.of(
            new Wrong(
                "\"" + text + "\" names no model",
                "write PROVIDER/NAME, with anthropic, openai, google or compatible"));
      }
      if (name.get().provider() != ModelName.Provider.COMPATIBLE) {
        return Optional.empty();
      }
      if (url.isEmpty()) {
        return Optional.of(
            new Wrong(
                text + " has no address",
                "give --model-url, such as http://localhost:11434/v1, or model-url: in"
                    + " journeyman.yaml"));
      }
      return dialect
          .filter(it -> Dialect.parse(it, name.get().name()).isEmpty())
          .map(
              it ->
                  new Wrong(
                      "\"" + it + "\" is no dialect",
                      "write functions, qwen or ui-tars, with pixels, resized, norm1000 or norm1"
                          + " after it where needed"));
    }

    boolean lacksKey(ModelName name) {
      return name.provider() != ModelName.Provider.COMPATIBLE
          && Keys.of(name.provider(), environment).isEmpty();
    }

    /** What is too short to be a key could not be kept out of reports. */
    Optional<Wrong> stub(ModelName name) {
      String variable = Keys.variables(name.provider()).get(0);
      return Keys.of(name.provider(), environment)
          .filter(key -> key.length() < Redactor.SHORTEST)
          .map(
              key ->
                  new Wrong(
                      "the key for "
                          + name
                          + " is shorter than "
                          + Redactor.SHORTEST
                          + " characters, so it is none, and could not be kept out of reports",
                      name.provider() == ModelName.Provider.COMPATIBLE
                          ? "unset " + variable + " where the server wants no key"
                          : "set " + variable + " to the whole key"));
    }

    Model make(ModelName name) {
      String key = Keys.of(name.provider(), environment).orElse("");
      Access access = new Access(url.map(URI::create), key, PATIENCE);
      return switch (name.provider()) {
        case ANTHROPIC -> new AnthropicModel(name.name(), access);
        case OPENAI -> new OpenAiModel(name.name(), access);
        case GOOGLE -> new GoogleModel(name.name(), access);
        case COMPATIBLE ->
            new CompatibleModel(
                name.name(),
                access,
                dialect
                    .flatMap(it -> Dialect.parse(it, name.name()))
                    .orElseGet(() -> Dialect.guess(name.name())));
      };
    }
  }
}
