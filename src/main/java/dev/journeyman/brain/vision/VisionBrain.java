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

/** A model decides every step, and looks where no sentence says how to check. */
public final class VisionBrain implements Brain {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int MAX_TOKENS = 4_096;

  private final Context context;
  private final Surface surface;
  private final Camera camera;
  private final PageText pageText;

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
    List<Note> notes = new ArrayList<>();
    return new VisionApproach(
        step,
        asking(context.model(), Prompt.ACT, Hands.PAGE, Functions.ACTING, "act", notes),
        new Moves(surface, camera, pageText, WIDTH, HEIGHT),
        camera,
        new Rules(step, context.data()),
        context,
        notes);
  }

  /** What the grammar reads needs no model. */
  @Override
  public Interpretation interpret(String expectation) {
    return PlainBrain.expectation(expectation);
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
    List<Picture> frames = List.of(camera.picture(fresh), camera.picture(surface.look()));
    Finding first = rule(context.judge(), claim, fresh, frames, notes);
    if (context.second().isEmpty()) {
      return new Ruled(first, context.judge().name().toString());
    }
    Model second = context.second().get();
    Finding other = rule(second, claim, fresh, frames, notes);
    if (first.result() == other.result()) {
      return new Ruled(first, context.judge().name() + " and " + second.name());
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

  private Finding rule(
      Model judge, Claim claim, Sight fresh, List<Picture> frames, List<Note> notes) {
    frames.forEach(it -> notes.add(new Note.Showed(it.base64(), Note.Part.OTHER)));
    return new Referee(asking(judge, Prompt.JUDGE, Hands.NONE, Functions.JUDGING, "judge", notes))
        .rule(claim.expectation(), fresh, pageText.text(fresh), frames);
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
