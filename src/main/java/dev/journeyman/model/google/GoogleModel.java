package dev.journeyman.model.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Access;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Answer.Kind;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Model;
import dev.journeyman.model.ModelName;
import dev.journeyman.model.http.JsonClient;
import dev.journeyman.model.http.Reply;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A Gemini model. */
public final class GoogleModel implements Model {

  private static final String HOME = "https://generativelanguage.googleapis.com";
  private static final String VERSION = "/v1beta";
  private static final Pattern HAS_VERSION = Pattern.compile(".*/v\\d+\\w*");

  /** They have another set of actions, and do not know the detection of injections. */
  private static final Set<String> LEGACY =
      Set.of(
          "gemini-2.5-computer-use-preview-10-2025",
          "gemini-3-flash-preview",
          "gemini-3.1-pro-preview");

  private final ModelName name;
  private final Access access;
  private final JsonClient client;
  private final URI address;
  private final Set<Quirk> quirks = EnumSet.allOf(Quirk.class);

  /**
   * A model.
   *
   * @param name as Google calls it, such as {@code gemini-3.5-flash}
   */
  public GoogleModel(String name, Access access) {
    this.name = new ModelName(ModelName.Provider.GOOGLE, name);
    this.access = access;
    client = new JsonClient(access.total());
    address = URI.create(base(access.base()) + "/models/" + name + ":generateContent");
    if (LEGACY.contains(name)) {
      quirks.remove(Quirk.INJECTION_DETECTION);
    }
  }

  @Override
  public ModelName name() {
    return name;
  }

  @Override
  public Conversation begin(Brief brief) {
    return new GoogleConversation(this, brief);
  }

  @Override
  public void cancel() {
    client.cancel();
  }

  synchronized Set<Quirk> quirks() {
    return Set.copyOf(quirks);
  }

  /** Post; once more without the field that a 400 names, if it is one that we can do without. */
  Reply post(Function<Set<Quirk>, ? extends JsonNode> body) {
    Reply reply = send(body.apply(quirks()));
    Optional<Quirk> refused = refused(reply);
    if (refused.isEmpty()) {
      return reply;
    }
    giveUp(refused.get());
    return send(body.apply(quirks()));
  }

  /** Why there was no answer, without the key. */
  Answer.Failure failure(Reply.Bad bad) {
    Answer.Failure failure = bad.asFailure();
    // Google answers a wrong key by 400
    boolean wrongKey = bad.status() == 400 && bad.message().contains("API key");
    String reason = failure.reason();
    return new Answer.Failure(
        wrongKey ? Kind.UNAUTHORIZED : failure.kind(),
        access.key().isEmpty() ? reason : reason.replace(access.key(), "***"),
        failure.usage());
  }

  private Reply send(JsonNode body) {
    return client.post(address, Map.of("x-goog-api-key", access.key()), body);
  }

  private synchronized void giveUp(Quirk quirk) {
    quirks.remove(quirk);
  }

  private Optional<Quirk> refused(Reply reply) {
    return reply instanceof Reply.Bad bad && bad.status() == 400
        ? quirks().stream().filter(it -> it.isNamedBy(bad.message())).findFirst()
        : Optional.empty();
  }

  /** With or without the version of the API. */
  private static String base(Optional<URI> given) {
    String base = given.map(URI::toString).orElse(HOME).replaceAll("/+$", "");
    return HAS_VERSION.matcher(base).matches() ? base : base + VERSION;
  }
}
