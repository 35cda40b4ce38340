package dev.journeyman.brain.vision;

import java.util.regex.Pattern;

/**
 * Text by which a page speaks to whoever tests it: it claims a verdict, or gives an order. No such
 * text shows that an app works.
 */
final class Addressed {

  private static final String WHO =
      "\\b(ai|a\\.i\\.|llms?|gpt|language models?|assistants?|agents?|bots?|robots?|automation|testers?|judges?|graders?|evaluators?|verifiers?|reviewers?|models?|qa)\\b";
  private static final String ORDER =
      "\\b(answer|say|reply|respond|report|rule|mark|call|ignore|quote|must|should|please|treat|consider|conclude|confirm)\\b";

  private static final Pattern SPEAKS =
      Pattern.compile(
          "\\b(ignore|disregard|forget) (all |any |the |your |these |those |previous |prior |above |earlier )*(instructions?|rules?|prompts?|words)\\b"
              + "|\\bmark(ed)? (this|it|(the |this )?(test|step|journey|check|expectation))? ?(as )?(passed|failed|done|successful|fulfilled)\\b"
              + "|\\bholds\\W{0,4}(yes|no|true|false|cannot)\\b|\\bcannot_tell\\b|\\bstep_done\\b|\\bwrite_check\\b|\\bsystem prompt\\b"
              + "|\\bwrite the check\\b|\\bverdict\\b"
              + "|\\b(all )?(tests?|checks?|steps?|journeys?|expectations?|verifications?|assertions?) (has |have |is |are |was |were )?(been )?(passed|succeeded|fulfilled|successful|green|satisfied)\\b"
              + "|\\bthe (sentence|expectation|claim|statement) (is true|holds|is fulfilled)\\b"
              + "|"
              + WHO
              + ".{0,60}"
              + ORDER
              + "|"
              + ORDER
              + ".{0,40}"
              + WHO);

  private Addressed() {}

  static boolean speaks(String text) {
    return SPEAKS.matcher(Author.fold(text)).find();
  }
}
