package dev.journeyman.model.compatible;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Access;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Model;
import dev.journeyman.model.ModelName;
import dev.journeyman.model.http.JsonClient;
import dev.journeyman.model.http.Reply;
import java.net.URI;
import java.util.Map;

/** A model behind a server that speaks OpenAI's chat completions. */
public final class CompatibleModel implements Model {

  private final ModelName name;
  private final Access access;
  private final Dialect dialect;
  private final JsonClient client;
  private final URI address;

  /**
   * A model.
   *
   * @param name as the server calls it
   * @param access whose base is required, such as {@code http://localhost:11434/v1}
   * @param dialect such as {@link Dialect#guess} of the name
   */
  public CompatibleModel(String name, Access access, Dialect dialect) {
    this.name = new ModelName(ModelName.Provider.COMPATIBLE, name);
    this.access = access;
    this.dialect = dialect;
    client = new JsonClient(access.total());
    address = URI.create(base(name, access) + "/chat/completions");
  }

  @Override
  public ModelName name() {
    return name;
  }

  @Override
  public Conversation begin(Brief brief) {
    Lens lens = Lens.of(dialect.space(), brief.width(), brief.height());
    Speech speech =
        dialect.form() == Dialect.Form.UI_TARS
            ? new TextSpeech(brief, lens)
            : new ToolSpeech(brief, dialect.form(), lens);
    return new CompatibleConversation(this, brief, speech);
  }

  @Override
  public void cancel() {
    client.cancel();
  }

  Reply post(JsonNode body) {
    String key = access.key();
    return client.post(
        address, key.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + key), body);
  }

  /** Why there was no answer, without the key. */
  Answer.Failure failure(Reply.Bad bad) {
    Answer.Failure failure = bad.asFailure();
    String reason = failure.reason();
    return new Answer.Failure(
        failure.kind(),
        access.key().isEmpty() ? reason : reason.replace(access.key(), "***"),
        failure.usage());
  }

  /** All three servers have their paths below {@code /v1}, which is easily forgotten. */
  private static String base(String name, Access access) {
    URI base =
        access
            .base()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "compatible/"
                            + name
                            + " has no address; give one, such as http://localhost:11434/v1"));
    String text = base.toString().replaceAll("/+$", "");
    return base.getPath() == null || base.getPath().replace("/", "").isEmpty()
        ? text + "/v1"
        : text;
  }
}
