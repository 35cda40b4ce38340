package dev.journeyman.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Usage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many tokens requests to Anthropic hold, and which of them would come from its cache: 4
 * characters a token, a patch of 28 by 28 pixels a token, and what the vendor says of its toolset.
 * The cache holds what stood before each marker of earlier requests.
 */
final class TokenCount {

  private static final int PICTURE = 46 * 29;
  private static final int TOOLSET = 6_600;
  private static final int CHARACTERS = 4;

  private final Set<String> cached = new HashSet<>();
  private Usage usage = Usage.NONE;

  private record Block(String text, int tokens, boolean marked) {}

  void add(JsonNode request) {
    List<Block> blocks = new ArrayList<>();
    request.path("tools").forEach(it -> blocks.add(block(it)));
    request.path("system").forEach(it -> blocks.add(block(it)));
    request.path("messages").forEach(m -> m.path("content").forEach(it -> blocks.add(block(it))));
    int total = 0;
    int read = 0;
    int marked = 0;
    StringBuilder prefix = new StringBuilder();
    List<String> written = new ArrayList<>();
    for (Block block : blocks) {
      prefix.append(block.text().hashCode()).append(' ');
      total += block.tokens();
      read = cached.contains(prefix.toString()) ? total : read;
      if (block.marked()) {
        marked = total;
        written.add(prefix.toString());
      }
    }
    cached.addAll(written);
    int fresh = Math.max(0, marked - read);
    usage = usage.plus(new Usage(total - read - fresh, read, fresh, 0));
  }

  Usage usage() {
    return usage;
  }

  private static Block block(JsonNode node) {
    ObjectNode plain = node.deepCopy();
    boolean marked = plain.has("cache_control");
    plain.remove("cache_control");
    int pictures = plain.findValues("data").size();
    long data = plain.findValues("data").stream().mapToLong(it -> it.asText().length()).sum();
    boolean toolset = plain.path("type").asText().startsWith("browser_toolset");
    int tokens = (int) ((plain.toString().length() - data) / CHARACTERS) + pictures * PICTURE;
    return new Block(plain.toString(), toolset ? TOOLSET : tokens, marked);
  }
}
