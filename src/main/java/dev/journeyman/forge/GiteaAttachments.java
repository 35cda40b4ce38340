package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.journeyman.forge.Fault.Kind;
import dev.journeyman.forge.Forge.Picture;
import dev.journeyman.forge.Forge.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okio.ByteString;

/**
 * Pictures as attachments of the pull request: {@code POST
 * /repos/{owner}/{repo}/issues/{index}/assets}. They are named after what is in them, so one that
 * is there already is not put there again.
 */
record GiteaAttachments(Wire wire, Rest rest, HttpUrl assets) {

  private static final String OURS = "journeyman-";
  private static final String PLACE = "browser_download_url";

  /** More than what comments of ours show at a time. */
  static final int KEPT = 200;

  Reply<Shown> show(List<Picture> pictures) {
    Ask list =
        rest.read(assets, "list attachments")
            .grant(Gitea.GRANT)
            .pretend(JsonNodeFactory.instance.arrayNode());
    return wire.all(list).then(there -> show(pictures, there));
  }

  private Reply<Shown> show(List<Picture> pictures, List<JsonNode> there) {
    List<String> urls = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Picture each : pictures) {
      String name = name(each);
      Reply<String> url = place(there, name).map(Reply::done).orElseGet(() -> upload(each, name));
      if (url instanceof Reply.Refused<String> refused) {
        return new Reply.Refused<>(refused.why());
      }
      urls.add(url.done().orElseThrow());
      names.add(name);
    }
    String way = "attached to the pull request, seen by who sees the repository";
    return Reply.done(
        new Shown(
            List.copyOf(urls),
            prune(there, names)
                .map(it -> way + ". Old pictures stay: " + it.message())
                .orElse(way)));
  }

  private static String name(Picture picture) {
    String hash = ByteString.of(picture.bytes().duplicate()).sha256().hex();
    return OURS + hash + PictureName.end(picture);
  }

  private static Optional<String> place(List<JsonNode> there, String name) {
    return there.stream()
        .filter(it -> it.path("name").asText().equals(name))
        .map(it -> it.path(PLACE).asText())
        .findFirst();
  }

  private Reply<String> upload(Picture picture, String name) {
    Payload file = new Payload.File("attachment", name, picture.mediaType(), picture.bytes());
    Ask ask =
        rest.send("POST", assets, file, "attach " + picture.path())
            .grant(Gitea.GRANT)
            .pretend(Rest.object().put(PLACE, assets + "/" + name));
    return wire.ask(ask).map(it -> it.body().path(PLACE).asText());
  }

  /** Why old ones could not be taken away, if so. */
  private Optional<Fault> prune(List<JsonNode> there, List<String> shown) {
    List<JsonNode> old =
        there.stream()
            .filter(it -> it.path("name").asText().startsWith(OURS))
            .filter(it -> !shown.contains(it.path("name").asText()))
            .sorted(Comparator.comparingLong((JsonNode it) -> it.path("id").asLong()).reversed())
            .skip(KEPT)
            .toList();
    for (JsonNode each : old) {
      HttpUrl url = assets.newBuilder().addPathSegment(each.path("id").asText()).build();
      Optional<Fault> fault = wire.ask(rest.delete(url, "remove an old picture")).fault();
      if (fault.filter(it -> it.kind() != Kind.MISSING).isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }
}
