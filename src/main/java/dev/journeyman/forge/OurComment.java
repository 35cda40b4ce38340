package dev.journeyman.forge;

import dev.journeyman.forge.Comments.Comment;
import dev.journeyman.forge.Fault.Kind;
import dev.journeyman.forge.Forge.Posted;
import dev.journeyman.forge.Forge.Posted.Change;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one comment with our marker. When two runs have made one each, the older stays: each run
 * takes its own away again and puts its body into the older, so both come to the same end in any
 * order.
 */
final class OurComment {

  private static final int TRIES = 3;

  private final Comments comments;
  private final String marker;
  private final String body;

  OurComment(Comments comments, String marker, String body) {
    if (!isMarked(body, marker)) {
      throw new IllegalArgumentException("the body does not end with its marker " + marker);
    }
    this.comments = comments;
    this.marker = marker;
    this.body = body;
  }

  Reply<Posted> put() {
    return comments.self().then(me -> put(me, 1));
  }

  private Reply<Posted> put(String me, int attempt) {
    return ours(me).then(ours -> ours.isEmpty() ? create(me, attempt) : update(me, ours, attempt));
  }

  private Reply<List<Comment>> ours(String me) {
    return comments
        .all()
        .map(
            all ->
                all.stream()
                    .filter(it -> it.author().equals(me) && isMarked(it.body(), marker))
                    .sorted(Comparator.comparingLong(Comment::id))
                    .toList());
  }

  private Reply<Posted> create(String me, int attempt) {
    return comments
        .create(body)
        .then(it -> giveWay(me, it, attempt))
        .otherwise(why -> mayBeThere(why) && attempt < TRIES ? put(me, attempt + 1) : refused(why));
  }

  /** A forge that failed or went silent may have taken the comment all the same: look again. */
  private static boolean mayBeThere(Fault why) {
    return why.kind() == Kind.BROKEN || why.kind() == Kind.UNREACHABLE;
  }

  /** Another run may have been faster between our look and our comment. */
  private Reply<Posted> giveWay(String me, Comment created, int attempt) {
    return ours(me)
        .then(
            ours ->
                ours.stream().anyMatch(it -> it.id() < created.id())
                    ? update(me, withOwn(ours, created), attempt)
                    : Reply.done(new Posted(created.url(), Change.CREATED)));
  }

  /** A list may lag behind what was just written. */
  private static List<Comment> withOwn(List<Comment> ours, Comment own) {
    return ours.stream().anyMatch(it -> it.id() == own.id())
        ? ours
        : Stream.concat(ours.stream(), Stream.of(own)).toList();
  }

  private Reply<Posted> update(String me, List<Comment> ours, int attempt) {
    Comment first = ours.get(0);
    return replace(first)
        .then(it -> removeAll(ours.subList(1, ours.size()), it))
        .otherwise(why -> again(me, why, attempt));
  }

  private Reply<Posted> replace(Comment old) {
    return normal(old.body()).equals(normal(body))
        ? Reply.done(new Posted(old.url(), Change.UNCHANGED))
        : comments.replace(old, body).map(it -> new Posted(it.url(), Change.UPDATED));
  }

  /** It was deleted since we looked. */
  private Reply<Posted> again(String me, Fault why, int attempt) {
    if (why.kind() != Kind.MISSING) {
      return refused(why);
    }
    return attempt < TRIES
        ? put(me, attempt + 1)
        : Reply.refused(
            Kind.CONFLICT,
            "Our comment was deleted "
                + TRIES
                + " times while it was updated; who else does that?");
  }

  private Reply<Posted> removeAll(List<Comment> later, Posted posted) {
    for (Comment each : later) {
      Reply<Comment> removed = comments.remove(each);
      if (removed.fault().filter(it -> it.kind() != Kind.MISSING).isPresent()) {
        Fault why = removed.fault().orElseThrow();
        return Reply.refused(
            why.kind(),
            "Our comment is at "
                + posted.url()
                + ", and a second one of ours stays beside it at "
                + each.url()
                + ": "
                + why.message());
      }
    }
    return Reply.done(posted);
  }

  private static Reply<Posted> refused(Fault why) {
    return new Reply.Refused<>(why);
  }

  private static boolean isMarked(String body, String marker) {
    String normal = normal(body);
    return normal.equals(marker) || normal.endsWith("\n" + marker);
  }

  /** Forges may change line ends, and what is blank at the end. */
  private static String normal(String body) {
    return body.replace("\r\n", "\n").stripTrailing();
  }
}
