package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.forge.Forge.Picture;
import dev.journeyman.forge.Forge.Shown;
import java.util.ArrayList;
import java.util.List;

/** Brings pictures to GitHub: as attachments, else in a commit. */
record GitHubPictures(GitHubUploads uploads, GitHubRef ref, GitHubRefs refs) {

  Reply<Shown> show(List<Picture> pictures) {
    return uploads
        .api()
        .repository()
        .then(
            repository ->
                uploads
                    .upload(repository.path("id").asLong(), pictures)
                    .map(it -> new Shown(it, "attached to the repository"))
                    .otherwise(why -> commit(repository, pictures, why)));
  }

  private Reply<Shown> commit(JsonNode repository, List<Picture> pictures, Fault whyNoUpload) {
    return ref.commit(pictures)
        .map(it -> new Shown(urls(repository, it, pictures), way(repository, whyNoUpload)))
        .otherwise(
            why ->
                new Reply.Refused<>(
                    new Fault(
                        why.kind(),
                        why.message() + " Nor could they be attached: " + sentence(whyNoUpload))));
  }

  private String way(JsonNode repository, Fault whyNoUpload) {
    String way =
        "in a commit on a ref of its own"
            + (isPrivate(repository) ? ", seen by who is logged in" : "")
            + ", because they could not be attached: "
            + sentence(whyNoUpload);
    return refs.prune().fault().map(it -> way + " Old pictures stay: " + sentence(it)).orElse(way);
  }

  private static String sentence(Fault fault) {
    return fault.message().endsWith(".") ? fault.message() : fault.message() + ".";
  }

  /** Also one that is internal to an enterprise. */
  private static boolean isPrivate(JsonNode repository) {
    return repository.path("private").asBoolean(true);
  }

  /**
   * The host of raw files asks nobody who they are, so it has nothing of private repositories; the
   * page of a file leads those who are logged in to its bytes.
   */
  private List<String> urls(JsonNode repository, String commit, List<Picture> pictures) {
    String page = repository.path("html_url").asText();
    boolean raw = page.startsWith("https://github.com/") && !isPrivate(repository);
    String base =
        raw
            ? page.replaceFirst("https://github\\.com/", "https://raw.githubusercontent.com/") + "/"
            : page + "/blob/";
    List<String> urls = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      urls.add(base + commit + "/" + GitHubRef.path(i, pictures.get(i)) + (raw ? "" : "?raw=true"));
    }
    return List.copyOf(urls);
  }
}
