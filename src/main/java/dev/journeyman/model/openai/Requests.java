package dev.journeyman.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Brief;
import dev.journeyman.model.openai.Extras.Extra;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Writes the requests of one conversation. What stays the same comes first, for the cache. */
record Requests(String model, Brief brief, Tools tools) {

  private static final int LONGEST_CACHE_KEY = 64;

  ObjectNode body(List<JsonNode> input, Set<Extra> extras) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("model", model);
    if (!brief.instructions().isBlank()) {
      body.put("instructions", brief.instructions());
    }
    ArrayNode offered = tools.write();
    if (!offered.isEmpty()) {
      body.set("tools", offered);
      body.put("parallel_tool_calls", false);
    }
    if (extras.contains(Extra.EFFORT) && tools.generation() == Generation.COMPUTER) {
      body.putObject("reasoning").put("effort", "low");
    }
    body.put("max_output_tokens", brief.maxTokens());
    if (!brief.cacheKey().isBlank()) {
      body.put("prompt_cache_key", cacheKey());
    }
    if (tools.generation() == Generation.PREVIEW) {
      body.put("truncation", "auto");
    }
    body.put("store", false);
    if (extras.contains(Extra.SEALED_THOUGHTS)) {
      body.putArray("include").add("reasoning.encrypted_content");
    }
    body.putArray("input").addAll(input);
    return body;
  }

  private String cacheKey() {
    String key = brief.cacheKey();
    return key.length() <= LONGEST_CACHE_KEY ? key : digest(key);
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
