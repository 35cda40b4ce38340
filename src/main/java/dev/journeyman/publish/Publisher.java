package dev.journeyman.publish;

import dev.journeyman.forge.Fault;
import dev.journeyman.forge.Forge;
import dev.journeyman.forge.Forge.Picture;
import dev.journeyman.forge.Forge.Posted;
import dev.journeyman.forge.Forge.PullRequest;
import dev.journeyman.forge.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Puts a run on a pull request: its pictures, then the comment that shows them, then what the forge
 * lists at the commit. What one of them meets with does not keep the others.
 */
public final class Publisher {

  /** GitHub takes 65,536 characters and counts them in its own way; nobody reads more elsewhere. */
  static final int ROOM = 60_000;

  /** Asking again for something else would end in the same way. */
  private static final Set<Fault.Kind> FINAL =
      EnumSet.of(
          Fault.Kind.UNAUTHORIZED, Fault.Kind.LIMITED, Fault.Kind.BROKEN, Fault.Kind.UNREACHABLE);

  /** So git spells it; a rehearsal that may not read knows no other. */
  private static final Pattern NO_COMMIT = Pattern.compile("0*");

  private final Forge forge;
  private final Published run;
  private final Setting setting;
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /**
   * How a run is told.
   *
   * @param fromRepository where a file of the project lies as seen from the root of the repository
   */
  public record Setting(
      Configuration configuration, Links links, UnaryOperator<String> fromRepository) {}

  /**
   * What came of it.
   *
   * @param faults what the forge did not do, and why
   */
  public record Outcome(Optional<Posted> comment, Optional<Posted> report, List<Fault> faults) {
    public Outcome {
      faults = List.copyOf(faults);
    }

    /** The forge could not be asked at all. */
    public static Outcome nothing(Fault why) {
      return new Outcome(Optional.empty(), Optional.empty(), List.of(why));
    }
  }

  private Publisher(Forge forge, Published run, Setting setting) {
    this.forge = forge;
    this.run = run;
    this.setting = setting;
  }

  public static Outcome publish(Forge forge, Published run, Setting setting) {
    return new Publisher(forge, run, setting).publish();
  }

  private Outcome publish() {
    Reply<PullRequest> pull = forge.pullRequest();
    Optional<Fault> hindrance = pull.fault();
    hindrance.ifPresent(this::note);
    if (hindrance.filter(it -> FINAL.contains(it.kind())).isPresent()) {
      return new Outcome(Optional.empty(), Optional.empty(), faults);
    }
    pull.done().ifPresent(this::remark);
    Gallery gallery = pull.done().isPresent() ? show() : Gallery.EMPTY;
    Optional<Posted> comment = comment(gallery);
    Optional<Posted> report =
        run.origin() == Origin.OURS
            ? noted(forge.report(Verdicts.of(run, setting, body(gallery, ROOM))))
            : Optional.empty();
    return new Outcome(comment, report, faults);
  }

  private void remark(PullRequest pull) {
    Optional<String> commit = run.verification().commit();
    commit
        .filter(it -> !it.equals(pull.head()) && !NO_COMMIT.matcher(pull.head()).matches())
        .ifPresent(
            it ->
                remarks.add(
                    "This was run on the commit "
                        + brief(it)
                        + ", and the pull request ends with "
                        + brief(pull.head())
                        + "."));
    if (!pull.isOpen()) {
      remarks.add("The pull request was no longer open when this was written.");
    }
  }

  private static String brief(String commit) {
    return commit.substring(0, Math.min(12, commit.length()));
  }

  private Gallery show() {
    try {
      List<Picture> pictures = run.pictures();
      if (pictures.isEmpty()) {
        return Gallery.EMPTY;
      }
      Reply<Forge.Shown> shown = forge.show(pictures);
      shown.fault().ifPresent(this::note);
      return shown
          .done()
          .map(it -> Gallery.of(pictures, it))
          .orElseGet(() -> shown.fault().map(Gallery::without).orElse(Gallery.EMPTY));
    } catch (IOException e) {
      Fault why = new Fault(Fault.Kind.INVALID, "The pictures cannot be read: " + e.getMessage());
      note(why);
      return Gallery.without(why);
    }
  }

  private Optional<Posted> comment(Gallery gallery) {
    Reply<Posted> whole = put(body(gallery, ROOM));
    boolean refused = whole.fault().filter(it -> it.kind() == Fault.Kind.INVALID).isPresent();
    return noted(refused ? put(body(Gallery.EMPTY, ROOM / 4)) : whole);
  }

  private Reply<Posted> put(String body) {
    String marker = setting.configuration().marker();
    return forge.comment(marker, body + "\n" + marker);
  }

  private String body(Gallery gallery, int room) {
    return Comment.of(run, gallery, setting.links(), remarks, room);
  }

  private <T> Optional<T> noted(Reply<T> reply) {
    reply.fault().ifPresent(this::note);
    return reply.done();
  }

  private void note(Fault why) {
    if (!faults.contains(why)) {
      faults.add(why);
    }
  }
}
