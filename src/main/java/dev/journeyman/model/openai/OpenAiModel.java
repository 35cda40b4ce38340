package dev.journeyman.model.openai;

import dev.journeyman.model.Access;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Model;
import dev.journeyman.model.ModelName;

/** A model of OpenAI's, by the Responses API. */
public final class OpenAiModel implements Model {

  private final ModelName name;
  private final Endpoint endpoint;
  private final Extras extras = new Extras();

  public OpenAiModel(String name, Access access) {
    this.name = new ModelName(ModelName.Provider.OPENAI, name);
    endpoint = new Endpoint(access);
  }

  @Override
  public ModelName name() {
    return name;
  }

  @Override
  public Conversation begin(Brief brief) {
    Tools tools = Tools.of(brief, Generation.of(name.name()));
    return new OpenAiConversation(endpoint, extras, new Requests(name.name(), brief, tools), tools);
  }

  @Override
  public void cancel() {
    endpoint.cancel();
  }
}
