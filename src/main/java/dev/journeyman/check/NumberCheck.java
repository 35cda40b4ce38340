package dev.journeyman.check;

import dev.journeyman.find.Query;
import java.math.BigDecimal;
import java.util.List;

/**
 * A thing shows a number; money compares as a number, and its currency must agree where both name
 * one.
 */
public record NumberCheck(Query query, Comparison comparison, Amount amount) implements Check {

  @Override
  public Finding on(Scene scene) {
    String expected = query + " " + comparison.phrase(amount.toString());
    return Readings.on(scene, query, expected, this::holds);
  }

  /**
   * A text may hold other numbers, as "Total (2 items): £9" does, where the currency tells which
   * one is meant.
   */
  private boolean holds(String seen) {
    List<Amount> all = Amount.in(seen);
    List<Amount> alike =
        all.size() > 1 && !amount.currency().isEmpty()
            ? all.stream().filter(a -> a.currency().equals(amount.currency())).toList()
            : all;
    return alike.size() == 1
        && alike.get(0).agreesWith(amount)
        && comparison.holds(alike.get(0).number(), amount.number());
  }

  @Override
  public Mentions mentions() {
    return Mentions.of(query).saying(amount.toString());
  }

  @Override
  public String describe() {
    BigDecimal plain = amount.number().stripTrailingZeros();
    return "number of " + query.describe() + " " + comparison.sign() + " " + plain.toPlainString();
  }

  @Override
  public String inWords() {
    return query.inWords("") + " shows the number " + comparison.phrase(amount.toString());
  }
}
