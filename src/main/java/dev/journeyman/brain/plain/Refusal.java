package dev.journeyman.brain.plain;

import java.util.Optional;

/**
 * Why a sentence is not read, so that its author can put it otherwise.
 *
 * @param understood the part of it that is, empty where none is
 * @param inTheWay the word or words that no reading accounts for, empty where none comes near
 * @param rewrite the sentence as it would be read, in its own words; gaps are written {@code
 *     <name>}
 */
public record Refusal(String text, String understood, String inTheWay, Optional<String> rewrite) {

  static Refusal ofStep(String text) {
    StepGrammar grammar = new StepGrammar(Vocabulary.ENGLISH);
    return new Refusal(
        text, grammar.understoodPart(text), grammar.inTheWay(text), Rewording.ofStep(text));
  }

  static Refusal ofPromise(String text, String understood) {
    return new Refusal(
        text, understood, ExpectationGrammar.ENGLISH.inTheWay(text), Rewording.ofPromise(text));
  }

  /** All of it in a sentence. */
  public String message() {
    return "\u201c" + text + "\u201d needs a model" + part() + "; " + remedy();
  }

  private String part() {
    return understood.isEmpty() ? "" : " (only \u201c" + understood + "\u201d was understood)";
  }

  /** What is in the way, and what to write. */
  public String remedy() {
    String unnamed =
        Sentence.quotes(Sentence.of(text).text())
            ? ""
            : "nothing in it says what is to be read on the page; ";
    String way =
        inTheWay.isEmpty() ? unnamed : "\u201c" + inTheWay + "\u201d is in the way of a reading; ";
    return way
        + rewrite
            .map(it -> "say it in plainer words, such as: " + it)
            .orElse("say it in plainer words, with what is on the page in quotation marks");
  }
}
