package dev.journeyman.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * The block of JSON for programs that read a comment. Whatever markdown, HTML or a forge could see
 * something in is spelled as an escape, which JSON reads as the sign itself.
 */
final class Machines {

  private static final String ALIVE = "@#:/<>&`~|!$%^[]()*_\\{}";
  private static final int LONGEST = 400;

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  static {
    MAPPER.getFactory().setCharacterEscapes(new Spelled());
  }

  private final ObjectNode object;

  Machines(ObjectNode object) {
    this.object = object;
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Text from elsewhere, cut where it is longer than a program needs it to be. */
  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  String fenced() {
    try {
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
      return "```json\n" + MAPPER.writer(printer).writeValueAsString(object) + "\n```\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not to be written as JSON: " + object, e);
    }
  }

  private static final class Spelled extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    private final int[] codes = standardAsciiEscapesForJSON();

    Spelled() {
      ALIVE.chars().forEach(sign -> codes[sign] = ESCAPE_CUSTOM);
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return codes.clone();
    }

    @Override
    @SuppressWarnings("NullAway") // says by null that it has no escape of its own
    public SerializableString getEscapeSequence(int sign) {
      return ALIVE.indexOf(sign) < 0
          ? null
          : new SerializedString(String.format(Locale.ROOT, "\\u%04x", sign));
    }
  }
}
