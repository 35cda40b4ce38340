package dev.journeyman.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A model at a provider.
 *
 * @param name as the provider calls it
 */
public record ModelName(Provider provider, String name) {

  /** Who speaks which protocol. */
  public enum Provider {
    ANTHROPIC,
    OPENAI,
    GOOGLE,
    /** Anything that speaks OpenAI's chat completions: vLLM, Ollama, LM Studio. */
    COMPATIBLE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Read {@code provider/name}; empty where it is not of that form. */
  public static Optional<ModelName> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 1 || slash == text.length() - 1) {
      return Optional.empty();
    }
    return Arrays.stream(Provider.values())
        .filter(it -> it.word().equals(text.substring(0, slash).toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(it -> new ModelName(it, text.substring(slash + 1)));
  }

  @Override
  public String toString() {
    return provider.word() + "/" + name;
  }
}
