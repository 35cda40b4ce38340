package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.forge.Fault.Kind;
import dev.journeyman.forge.Forge.PullRequest;
import dev.journeyman.forge.Target.Which;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pull requests of which one is meant. */
record Candidates(List<PullRequest> all) {

  static Candidates of(List<JsonNode> nodes, Function<JsonNode, PullRequest> read) {
    return new Candidates(nodes.stream().map(read).filter(PullRequest::isOpen).toList());
  }

  /** The one that ends with the commit; or, where the branch has moved on since, the one of it. */
  Reply<PullRequest> one(Which.EndingWith which) {
    List<PullRequest> exact = all.stream().filter(it -> it.head().equals(which.commit())).toList();
    List<PullRequest> left = exact.isEmpty() && which.branch().isPresent() ? all : exact;
    if (left.size() == 1) {
      return Reply.done(left.get(0));
    }
    String what = which.branch().map(it -> it + " at ").orElse("") + which.commit();
    return left.isEmpty()
        ? Reply.refused(
            Kind.MISSING,
            "No open pull request ends with " + what + ". Name it by --pull-request NUMBER.")
        : Reply.refused(
            Kind.CONFLICT,
            "Several open pull requests end with "
                + what
                + ": "
                + left.stream()
                    .map(it -> Long.toString(it.number()))
                    .collect(Collectors.joining(", "))
                + ". Name one by --pull-request NUMBER.");
  }

  /** The pull request, if things can still be put there. */
  static Reply<PullRequest> open(PullRequest pullRequest, String forge) {
    return pullRequest.isOpen()
        ? Reply.done(pullRequest)
        : Reply.refused(
            Kind.CLOSED,
            "Pull request "
                + pullRequest.number()
                + " on "
                + forge
                + " is closed; nothing is posted there. Reopen it to have the proof on it.");
  }
}
