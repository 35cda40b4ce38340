package dev.journeyman.brain.vision;

import dev.journeyman.model.Budget;
import dev.journeyman.model.Model;
import dev.journeyman.model.Usage;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What the vision brain of one journey works with.
 *
 * @param model the one that acts and writes checks
 * @param judge the one that rules where no check can say it
 * @param second another one that rules on the same; disagreement blocks
 * @param price what a use of a model costs in dollars, where that is known
 * @param data the journey's values, which may be typed
 * @param redactor takes the values of secrets out of a text
 * @param allowed the kinds of a provider's concerns that the configuration accepts
 * @param hints what the author says for the way; they promise nothing
 * @param looksBack whether an outcome may have to be held against the page of the beginning
 * @param runId so that a provider can find what the conversations of a run have in common
 */
public record Context(
    Model model,
    Model judge,
    Optional<Model> second,
    Budget budget,
    BiFunction<Model, Usage, Optional<BigDecimal>> price,
    Collection<String> data,
    UnaryOperator<String> redactor,
    Set<String> allowed,
    List<String> hints,
    boolean looksBack,
    String runId) {

  public Context {
    data = List.copyOf(data);
    allowed = Set.copyOf(allowed);
    hints = List.copyOf(hints);
  }

  /** Of a journey without hints. */
  public Context(
      Model model,
      Model judge,
      Optional<Model> second,
      Budget budget,
      BiFunction<Model, Usage, Optional<BigDecimal>> price,
      Collection<String> data,
      UnaryOperator<String> redactor,
      Set<String> allowed,
      String runId) {
    this(model, judge, second, budget, price, data, redactor, allowed, List.of(), true, runId);
  }
}
