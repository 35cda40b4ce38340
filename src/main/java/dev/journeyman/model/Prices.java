package dev.journeyman.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What tokens cost, by {@code prices.json}.
 *
 * @param date when the list was last held against its sources
 */
public record Prices(LocalDate date, List<Price> list) {

  /** The list as it is valid on a day. */
  public static Prices on(LocalDate day) {
    try (InputStream file = Prices.class.getResourceAsStream("prices.json")) {
      return read(new ObjectMapper().readTree(file), day);
    } catch (IOException e) {
      throw new UncheckedIOException("prices.json cannot be read", e);
    }
  }

  static Prices read(JsonNode file, LocalDate day) {
    List<Price> list = new ArrayList<>();
    file.path("models").forEach(it -> list.add(Price.of(it)));
    return new Prices(
        LocalDate.parse(file.path("date").asText()),
        list.stream().filter(it -> it.isValidOn(day)).toList());
  }

  /**
   * What one answer cost; empty where no price is known for all that was used. Of several answers,
   * add what each cost rather than their tokens: a long request is dearer by the token.
   */
  public Optional<Money> costOf(ModelName model, Usage usage) {
    return list.stream()
        .filter(it -> it.isFor(model))
        .findFirst()
        .flatMap(it -> it.rateOf(usage).costOf(usage));
  }
}
