package dev.journeyman.brain.vision;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Brain;
import dev.journeyman.brain.Claim;
import dev.journeyman.brain.Examination;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.NotUnderstood;
import dev.journeyman.brain.Interpretation.Ruled;
import dev.journeyman.brain.Note;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.brain.vision.Beginnings.View;
import dev.journeyman.check.Finding;
import dev.journeyman.check.Memory;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Function;
import dev.journeyman.model.Model;
import dev.journeyman.model.Picture;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model decides every step, and looks where no sentence says how to check. */
public final class VisionBrain implements Brain {

  /** Who reads what needs no model. */
  private static final String GRAMMAR = "plain";

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int MAX_TOKENS = 4_096;

  private final Context context;
  private final Surface surface;
  private final Camera camera;
  private final PageText pageText;
  private final Beginnings beginnings = new Beginnings();
  private final List<String> authors = new ArrayList<>();
  private Optional<VisionApproach> acting = Optional.empty();
  private boolean acted;

  public VisionBrain(Context context, Surface surface) {
    this.context = context;
    this.surface = surface;
    this.camera =
        new Camera(surface, WIDTH, HEIGHT, text -> !context.redactor().apply(text).equals(text));
    this.pageText = new PageText(context.redactor());
  }

  @Override
  public String name() {
    return context.model().name().toString();
  }

  @Override
  public Approach approach(PlannedStep step, Optional<PlannedStep> next, Memory memory) {
    heard(step);
    List<Note> notes = new ArrayList<>();
    VisionApproach approach =
        new VisionApproach(
            step,
            asking(context.model(), Prompt.ACT, Hands.PAGE, Functions.ACTING, "act", notes),
            new Moves(surface, camera, pageText, WIDTH, HEIGHT),
            camera,
            new Rules(step, context.data()),
            context,
            beginnings,
            notes);
    acting = Optional.of(approach);
    return approach;
  }

  private void heard(PlannedStep step) {
    authors.add(Author.of(step).words());
    acted = hasActed();
    acting = Optional.empty();
  }

  private boolean hasActed() {
    return acted || acting.filter(it -> !it.isIdle()).isPresent();
  }

  /** A picture costs about as much as a click, so one is taken only where it may be needed. */
  @Override
  public void begins(PlannedStep step, Sight page) {
    heard(step);
    boolean first = beginnings.isEmpty() && context.looksBack();
    if (first || step.expectations().stream().anyMatch(it -> !isRead(it.text()))) {
      beginnings.keep(page, camera.picture(page));
    }
  }

  private boolean isRead(String expectation) {
    return interpret(expectation) instanceof Interpretation.Understood;
  }

  /** What the grammar reads needs no model. */
  @Override
  public Interpretation interpret(String expectation) {
    return PlainBrain.expectation(expectation);
  }

  @Override
  public boolean seesMore(String by) {
    return by.equals(GRAMMAR);
  }

  @Override
  public Examination examine(Claim claim) {
    List<Note> notes = new ArrayList<>();
    if (claim.span() == Claim.Span.THROUGHOUT) {
      // what always holds was never seen to be false, so no check of a model can be trusted with it
      return new Examination(ruled(claim, notes), notes);
    }
    Picture now = camera.picture(claim.after());
    notes.add(new Note.Showed(now.base64(), Note.Part.WHOLE));
    CheckWriter writer =
        new CheckWriter(
            asking(context.model(), Prompt.CHECK, Hands.NONE, Functions.CHECKING, "check", notes),
            name(),
            new Givens(given(claim), beginnings.of(claim).sight(), claim.after()),
            () ->
                new Proofreader(
                    asking(
                        context.second().orElse(context.judge()),
                        Prompt.READ,
                        Hands.NONE,
                        Functions.READING,
                        "check",
                        notes),
                    coin()),
            context.redactor());
    CheckWriter.Written written = writer.write(claim, pages(claim), List.of(now));
    if (written instanceof CheckWriter.Wrote wrote) {
      return new Examination(wrote.check(), notes);
    }
    if (written instanceof CheckWriter.Failed failed) {
      return new Examination(failed.why(), notes);
    }
    return new Examination(ruled(claim, notes), notes);
  }

  /** It falls otherwise in each step. */
  private Coin coin() {
    return new Coin(context.runId() + " " + authors.size());
  }

  /** What people and the journey said so far. */
  private String given(Claim claim) {
    Stream<String> remembered =
        claim.memory().names().stream().sorted().flatMap(it -> claim.memory().recall(it).stream());
    Stream<String> said = Stream.concat(authors.stream(), context.data().stream());
    return Stream.concat(Stream.of(claim.expectation()), Stream.concat(said, remembered))
        .collect(Collectors.joining(" \n"));
  }

  private String pages(Claim claim) {
    return "The page before the step:\n"
        + pageText.text(claim.before())
        + "\n\nThe page after the step, which the picture shows ("
        + context.redactor().apply(claim.after().url())
        + "):\n"
        + pageText.text(claim.after());
  }

  private Interpretation ruled(Claim claim, List<Note> notes) {
    Sight fresh = surface.look();
    View now = new View(fresh.quiet(), Optional.of(camera.picture(fresh)));
    View before = beginnings.of(claim);
    Referee referee = new Referee(claim, before, now, idle(claim, before, now));
    Finding first = rule(referee, context.judge(), List.of(before, now), notes);
    if (context.second().isEmpty()) {
      return new Ruled(first, looker(context.judge()));
    }
    Model second = context.second().get();
    Finding other = rule(referee, second, List.of(before, now), notes);
    if (first.result() == other.result()) {
      return new Ruled(first, looker(context.judge()) + ", and " + looker(second));
    }
    return new NotUnderstood(
        "",
        context.judge().name()
            + " and "
            + second.name()
            + " disagree on \u201c"
            + claim.expectation()
            + "\u201d: "
            + first.saw()
            + " / "
            + other.saw());
  }

  private Finding rule(Referee referee, Model judge, List<View> pages, List<Note> notes) {
    pages.stream()
        .flatMap(it -> it.picture().stream())
        .forEach(it -> notes.add(new Note.Showed(it.base64(), Note.Part.OTHER)));
    Asking asking = asking(judge, Prompt.JUDGE, Hands.NONE, Functions.JUDGING, "judge", notes);
    return referee.rule(asking, coin(), context.redactor());
  }

  /** Who acted too is known by name, whether as judge or not. */
  private String looker(Model judge) {
    boolean same = judge.name().equals(context.model().name()) && hasActed();
    return judge.name() + (same ? ", which also acted" : "");
  }

  /** Why nothing can have come about in a step. */
  private Optional<String> idle(Claim claim, View before, View now) {
    if (claim.span() == Claim.Span.STEP && acting.filter(VisionApproach::isIdle).isPresent()) {
      return Optional.of("nothing was done in this step");
    }
    boolean pictured =
        Stream.of(before, now).allMatch(it -> it.picture().isPresent())
            && !before.picture().equals(now.picture());
    return pictured || !Effort.isSame(before.sight(), now.sight())
        ? Optional.empty()
        : Optional.of("nothing changed on the page");
  }

  private Asking asking(
      Model model,
      Prompt prompt,
      Hands hands,
      List<Function> functions,
      String purpose,
      List<Note> notes) {
    Brief brief =
        new Brief(
            prompt.text(), hands, functions, WIDTH, HEIGHT, MAX_TOKENS, context.runId() + purpose);
    return new Asking(
        model,
        brief,
        purpose,
        context.budget(),
        usage -> context.price().apply(model, usage),
        notes::add);
  }
}
