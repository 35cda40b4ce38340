package dev.journeyman.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a model costs.
 *
 * @param name of the model, without the date that some names end with
 * @param from the first day
 * @param until the last day
 * @param longRate for requests of more tokens than {@code longAbove}
 * @param source where it was read
 */
record Price(
    ModelName.Provider provider,
    String name,
    LocalDate from,
    LocalDate until,
    Rate rate,
    long longAbove,
    Optional<Rate> longRate,
    String source) {

  private static final Pattern DATE = Pattern.compile("-(\\d{8}|\\d{4}-\\d{2}-\\d{2})");

  static Price of(JsonNode node) {
    JsonNode dear = node.path("above");
    return new Price(
        ModelName.Provider.valueOf(node.path("provider").asText().toUpperCase(Locale.ROOT)),
        node.path("name").asText(),
        LocalDate.parse(node.path("from").asText("2000-01-01")),
        LocalDate.parse(node.path("until").asText("9999-12-31")),
        Rate.of(node),
        dear.path("tokens").asLong(),
        dear.isObject() ? Optional.of(Rate.of(dear)) : Optional.empty(),
        node.path("source").asText());
  }

  boolean isValidOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  boolean isFor(ModelName model) {
    return model.provider() == provider
        && model.name().startsWith(name)
        && (model.name().equals(name)
            || DATE.matcher(model.name().substring(name.length())).matches());
  }

  /** The length is that of the whole request, whether it was read anew or not. */
  Rate rateOf(Usage usage) {
    boolean isLong = usage.total() - usage.output() > longAbove;
    return longRate.filter(it -> isLong).orElse(rate);
  }
}
