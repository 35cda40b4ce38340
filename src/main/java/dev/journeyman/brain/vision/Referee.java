package dev.journeyman.brain.vision;

import dev.journeyman.brain.Claim;
import dev.journeyman.brain.Claim.Span;
import dev.journeyman.brain.vision.Beginnings.View;
import dev.journeyman.brain.vision.Inquiry.Question;
import dev.journeyman.brain.vision.Inquiry.Said;
import dev.journeyman.check.Finding;
import dev.journeyman.surface.Sight;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Asks somebody who knows nothing but sentences and pages whether an expectation holds, in a way
 * that can come out otherwise: of the page before as well as of that after, without saying which is
 * which; of what must always hold, the sentence and its opposite. The answer counts only with a
 * quote that people can read on the page.
 */
final class Referee {

  private final Claim claim;
  private final View before;
  private final View after;
  private final Optional<String> idle;

  /**
   * Prepare to rule.
   *
   * @param before what the page is held against
   * @param idle why nothing can have come about in the step; empty where something may have
   */
  Referee(Claim claim, View before, View after, Optional<String> idle) {
    this.claim = claim;
    this.before = before;
    this.after = after;
    this.idle = idle;
  }

  Finding rule(Asking asking, Coin coin, UnaryOperator<String> redactor) {
    String sentence = claim.expectation();
    PageText words = new PageText(redactor);
    Question real = new Question(sentence, after, words.text(after.sight()));
    Question control =
        isAlways()
            ? new Question("It is not true that: " + sentence, after, real.text())
            : new Question(sentence, before, words.text(before.sight()));
    Inquiry inquiry = new Inquiry(real, control, coin.isHeads(sentence));
    Inquiry.Heard heard = inquiry.read(asking.say(inquiry.message()));
    return heard instanceof Said said ? rule(said) : undecided(((Inquiry.Nothing) heard).why());
  }

  private boolean isAlways() {
    return claim.span() == Span.THROUGHOUT;
  }

  private Finding rule(Said said) {
    if (isAlways() && said.real().equals(said.control())) {
      return undecided("the judge says the same of the sentence and of its opposite");
    }
    return switch (said.real()) {
      case "yes" -> yes(said);
      case "no" -> no(said);
      default -> undecided("the judge cannot tell: " + said.seen());
    };
  }

  private Finding yes(Said said) {
    boolean lasts = isAlways() || Wording.saysStill(claim.expectation());
    Optional<Sight> earlier = lasts ? Optional.empty() : Optional.of(before.sight());
    Optional<String> against =
        new Quote(said.quote()).proof(claim.expectation(), after.sight(), earlier);
    if (against.isPresent()) {
      return isVoid(said, against.get());
    }
    if (!lasts && !said.control().equals("no")) {
      return undecided(
          "the judge "
              + (said.control().equals("yes") ? "says the same" : "cannot tell")
              + " of the page as it was "
              + (claim.span() == Span.OUTCOME ? "when the journey began" : "before the step")
              + ", so it proves nothing; if it is to stay as it was, say \"still\"");
    }
    if (!lasts && idle.isPresent()) {
      return undecided(idle.get() + ", so nothing can have come about");
    }
    return finding(said, Finding.Result.HELD);
  }

  private Finding no(Said said) {
    return new Quote(said.quote())
        .against(claim.expectation(), after.sight())
        .map(why -> isVoid(said, why))
        .orElseGet(() -> finding(said, Finding.Result.BROKEN));
  }

  private Finding finding(Said said, Finding.Result result) {
    return new Finding(
        result,
        claim.expectation(),
        "\"" + said.quote() + "\": " + said.seen(),
        new Quote(said.quote()).place(claim.expectation(), after.sight()).map(e -> e.box()));
  }

  private Finding isVoid(Said said, String why) {
    return undecided(
        "the judge quoted \"" + said.quote() + "\", " + why + ", so the answer is void");
  }

  private Finding undecided(String why) {
    return Finding.undecided(claim.expectation(), why);
  }
}
