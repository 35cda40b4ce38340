package dev.journeyman.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Usage MILLION = new Usage(100_000, 0, 0, 1_000_000);

  private final Prices prices = Prices.on(DAY);

  @Test
  void eachKindOfTokenHasItsOwnPrice() {
    Usage usage = new Usage(10_000, 20_000, 3_000, 1_000);
    assertThat(cost("anthropic/claude-sonnet-5-5", usage)).contains(Money.of("0.0395"));
  }

  @ParameterizedTest
  @CsvSource({"openai/gpt-7", "openai/gpt-6", "openai/gpt-6.1-sol-mini", "compatible/gpt-6.1-sol"})
  void anUnknownModelHasNoPrice(String model) {
    assertThat(cost(model, MILLION)).isEmpty();
  }

  @Test
  void aDateAtTheEndOfTheNameChangesNothing() {
    assertThat(cost("openai/gpt-6-sol-2026-09-22", MILLION)).contains(Money.of("10.2"));
    assertThat(cost("anthropic/claude-opus-5-5-20260922", MILLION)).contains(Money.of("20.4"));
  }

  @Test
  void aLongRequestIsDearerAltogether() {
    assertThat(cost("anthropic/claude-haiku-5-5", new Usage(0, 100_000, 0, 1000)))
        .contains(Money.of("0.0015"));
    assertThat(cost("anthropic/claude-haiku-5-5", new Usage(1, 100_000, 0, 1000)))
        .contains(Money.of("0.0075005"));
  }

  @Test
  void whatHasNoPriceMakesTheWholeUnknown() {
    assertThat(cost("google/gemini-3.7-flash", new Usage(10, 0, 0, 10))).isPresent();
    assertThat(cost("google/gemini-3.7-flash", new Usage(10, 5, 0, 10))).isEmpty();
  }

  @Test
  void aPriceThatEndsIsNotUsedAfterwards() {
    ModelName model = ModelName.parse("google/gemini-3.8-flash").orElseThrow();
    Usage usage = new Usage(1_000_000, 0, 0, 0);
    assertThat(Prices.on(LocalDate.of(2026, 12, 31)).costOf(model, usage))
        .contains(Money.of("0.75"));
    assertThat(Prices.on(LocalDate.of(2027, 1, 1)).costOf(model, usage)).contains(Money.of("1.50"));
  }

  @Test
  void everyPriceSaysWhereItWasRead() {
    assertThat(prices.date()).isEqualTo(DAY);
    assertThat(prices.list())
        .hasSizeGreaterThan(15)
        .allSatisfy(it -> assertThat(it.source()).startsWith("https://"))
        .allSatisfy(it -> assertThat(it.rate().input()).isPresent())
        .allSatisfy(it -> assertThat(it.rate().output()).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"0, $0.00", "12, $12.00", "0.5, $0.50", "1.239, $1.24", "0.0012345, $0.0012"})
  void moneyIsToldAsPeopleSayIt(String amount, String told) {
    assertThat(Money.of(amount)).hasToString(told);
  }

  private Optional<Money> cost(String model, Usage usage) {
    return prices.costOf(ModelName.parse(model).orElseThrow(), usage);
  }
}
