package dev.journeyman.forge;

import dev.journeyman.forge.Fault.Kind;
import dev.journeyman.forge.Forge.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Attachments, as a person drops them into a comment: they are seen by who sees the repository,
 * also a private one. The address is that of {@code gh pr comment --attach} and in no description
 * of the API, so what it refuses is a reason for another way, never an end:
 * https://github.com/cli/cli/blob/trunk/internal/attachments/client.go
 */
record GitHubUploads(GitHubApi api, Optional<HttpUrl> host) {

  private static final Set<String> TYPES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
  private static final int LARGEST = 10 << 20;

  /** Where attachments go, for an API of GitHub's own hosts. */
  static Optional<HttpUrl> hostFor(HttpUrl api) {
    String name = api.host();
    boolean isGitHubs = name.equals("api.github.com") || name.endsWith(".ghe.com");
    return isGitHubs
        ? Optional.of(HttpUrl.get("https://" + name.replaceFirst("^api\\.", "uploads.")))
        : Optional.empty();
  }

  Reply<List<String>> upload(long repository, List<Picture> pictures) {
    Optional<String> obstacle = obstacle(pictures);
    if (obstacle.isPresent()) {
      return Reply.refused(Kind.UNSUPPORTED, obstacle.get());
    }
    List<String> urls = new ArrayList<>();
    for (Picture each : pictures) {
      Reply<String> url = upload(repository, each);
      if (url instanceof Reply.Refused<String> refused) {
        return new Reply.Refused<>(refused.why());
      }
      urls.add(url.done().orElseThrow());
    }
    return Reply.done(List.copyOf(urls));
  }

  private Optional<String> obstacle(List<Picture> pictures) {
    if (host.isEmpty()) {
      return Optional.of("GitHub Enterprise Server takes no attachments over its API");
    }
    if (!api.target().token().map(Token::isPersonal).orElse(false)) {
      return Optional.of(
          "GitHub takes attachments with the token of a person only, not with that of a workflow or"
              + " app");
    }
    return pictures.stream()
        .filter(it -> !TYPES.contains(it.mediaType()) || it.bytes().remaining() > LARGEST)
        .findFirst()
        .map(
            it ->
                "GitHub takes PNG, JPEG, GIF and WebP of up to 10 MB as attachments, and "
                    + it.path()
                    + " is "
                    + it.mediaType()
                    + " of "
                    + it.bytes().remaining()
                    + " bytes");
  }

  private Reply<String> upload(long repository, Picture picture) {
    HttpUrl url =
        host.orElseThrow()
            .newBuilder()
            .addPathSegments("user-attachments/assets")
            .addQueryParameter("name", PictureName.of(picture))
            .addQueryParameter("content_type", picture.mediaType())
            .addQueryParameter("repository_id", Long.toString(repository))
            .build();
    Ask ask =
        Ask.write("POST", url, new Payload.Raw(picture.bytes()), "attach " + picture.path())
            .headers(GitHubApi.HEADERS)
            .grant("It needs write access to the repository.")
            .pretend(
                Rest.object().put("url", "https://github.com/user-attachments/assets/pretended"));
    return api.wire()
        .ask(ask)
        .then(
            it -> {
              String place = it.body().path("url").asText();
              return place.startsWith("https://")
                  ? Reply.done(place)
                  : Reply.refused(
                      Kind.BROKEN, "GitHub took an attachment and said not where it is");
            });
  }
}
