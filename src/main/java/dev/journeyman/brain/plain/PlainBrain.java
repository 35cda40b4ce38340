package dev.journeyman.brain.plain;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Brain;
import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.NotUnderstood;
import dev.journeyman.check.Memory;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Naming;
import dev.journeyman.find.Query;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Activity.Dialog;
import dev.journeyman.surface.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides by the grammar alone. One brain walks one journey. */
public final class PlainBrain implements Brain {

  private static final Query USER =
      Query.of(
          Kind.FIELD, "Username", "User name", "Email", "E-mail", "Email address", "Login", "User");
  private static final Query PASSWORD = Query.of(Kind.FIELD, "Password", "Passphrase");
  private static final Query ENTER =
      Query.of(Kind.BUTTON, "Sign in", "Log in", "Login", "Sign-in", "Log on", "Continue");

  private final StepGrammar grammar = new StepGrammar(Vocabulary.ENGLISH);
  private final Fixtures fixtures;
  private List<Dialog> answered = List.of();

  public PlainBrain(Fixtures fixtures) {
    this.fixtures = fixtures;
  }

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public Approach approach(PlannedStep step, Optional<PlannedStep> next, Memory memory) {
    Optional<List<Instruction>> read = grammar.read(step.intent());
    if (read.isEmpty()) {
      return new Unreadable(Refusal.ofStep(step.intent()));
    }
    List<Instruction> own = read.get().stream().flatMap(PlainBrain::expand).toList();
    List<Instruction> following = next.flatMap(n -> grammar.read(n.intent())).orElse(List.of());
    Moves moves = new Moves(memory, fixtures, answered);
    return new PlainApproach(prepared(own, following), moves, seen -> answered = seen);
  }

  @Override
  public Interpretation interpret(String expectation) {
    Interpretation meaning = expectation(expectation);
    return meaning instanceof NotUnderstood unread
        ? new NotUnderstood(unread.part(), Refusal.ofPromise(expectation, unread.part()).message())
        : meaning;
  }

  /** Why a step is not read, and how it could be put. */
  public static Refusal refusedStep(String intent) {
    return Refusal.ofStep(intent);
  }

  /** The same of an expectation. */
  public static Refusal refusedPromise(String sentence) {
    return expectation(sentence) instanceof NotUnderstood unread
        ? Refusal.ofPromise(sentence, unread.part())
        : new Refusal(sentence, sentence, "", Optional.empty());
  }

  /** What an expectation's sentence means, as far as the grammar reads it. */
  public static Interpretation expectation(String sentence) {
    return ExpectationGrammar.ENGLISH.read(sentence);
  }

  /**
   * What can be read of a step without looking at an app: each instruction as a phrase; empty where
   * it needs a model.
   */
  public static Optional<List<String>> reading(String intent) {
    return new StepGrammar(Vocabulary.ENGLISH)
        .read(intent)
        .map(all -> all.stream().map(Instruction::describe).toList());
  }

  /** Whether a step begins at something that it names in small words of the author's own. */
  public static boolean isHalfRead(String intent) {
    return new StepGrammar(Vocabulary.ENGLISH)
        .read(intent).stream()
            .flatMap(all -> all.stream().limit(1))
            .flatMap(first -> first.target().stream())
            .anyMatch(PlainBrain::isInSmallWords);
  }

  private static boolean isInSmallWords(Query target) {
    return target.naming() == Naming.IN_OWN_WORDS
        && !target.names().isEmpty()
        && target.name().equals(target.name().toLowerCase(Locale.ROOT));
  }

  /** What a step does first on a sight, as far as the grammar reads it. */
  public static Decision firstMove(String intent, Sight sight, Fixtures fixtures) {
    PlannedStep step = new PlannedStep(Phase.STEPS, 1, intent, "", 1, List.of());
    return new PlainBrain(fixtures).approach(step, Optional.empty(), new Memory()).decide(sight);
  }

  /** The same for people: one clause for each instruction. */
  public static Optional<List<String>> inWords(String intent) {
    return new StepGrammar(Vocabulary.ENGLISH)
        .read(intent)
        .map(all -> all.stream().map(Instruction::inWords).toList());
  }

  /** The beginning of a step that can be read where the whole cannot; empty where none can. */
  public static String understoodPart(String intent) {
    return new StepGrammar(Vocabulary.ENGLISH).understoodPart(intent);
  }

  /** The example of an expectation that is nearest to one that cannot be read. */
  public static Optional<String> nearest(String expectation) {
    return Examples.nearest(expectation);
  }

  /** The table of words in markdown, from which the documentation is made. */
  public static String vocabulary() {
    return Vocabulary.text();
  }

  private static Stream<Instruction> expand(Instruction instruction) {
    return switch (instruction.verb()) {
      case SEARCH ->
          Stream.of(
              Instruction.of(Verb.FILL)
                  .to(Query.of(Kind.FIELD, "Search", "search"))
                  .with(instruction.theValue()),
              Instruction.of(Verb.PRESS).with("Enter"));
      case LOG_IN -> logIn(instruction);
      default -> Stream.of(instruction);
    };
  }

  private static Stream<Instruction> logIn(Instruction instruction) {
    Instruction reach =
        Instruction.of(Verb.LOG_IN).to(ENTER.as(Kind.THING)).with(instruction.theValue());
    if (instruction.second().isEmpty()) {
      return Stream.of(reach, instruction);
    }
    return Stream.of(
        reach,
        Instruction.of(Verb.FILL).to(USER).with(instruction.theValue()),
        Instruction.of(Verb.FILL).to(PASSWORD).with(instruction.second().get()),
        Instruction.of(Verb.CLICK).to(ENTER));
  }

  /**
   * A native dialog stops the page at once, so its answer is prepared before the action that opens
   * it, even where the journey answers it only in the next step.
   */
  private static List<Instruction> prepared(List<Instruction> own, List<Instruction> following) {
    List<Instruction> prepared = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      Optional<Instruction> after =
          i + 1 < own.size() ? Optional.of(own.get(i + 1)) : following.stream().findFirst();
      after
          .filter(PlainBrain::answers)
          .filter(a -> prepared.stream().noneMatch(PlainBrain::answers))
          .map(a -> a.to(Query.of(Kind.DIALOG)))
          .ifPresent(prepared::add);
      prepared.add(own.get(i));
    }
    return prepared;
  }

  private static boolean answers(Instruction instruction) {
    return instruction.verb() == Verb.ACCEPT_DIALOG || instruction.verb() == Verb.DISMISS_DIALOG;
  }
}
