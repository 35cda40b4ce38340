package dev.journeyman;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A published JSON Schema of the draft 2020-12. */
public final class Schema {

  private static final JsonSchemaFactory DRAFT = JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonSchema schema;

  private Schema(JsonSchema schema) {
    this.schema = schema;
  }

  /** Read a schema, which must itself be valid. */
  public static Schema read(Path file) throws IOException {
    JsonNode node = new ObjectMapper().readTree(file.toFile());
    Schema draft =
        new Schema(DRAFT.getSchema(SchemaLocation.of(VersionFlag.V202012.getId()), STRICT));
    List<String> violations = draft.violations(node);
    if (!violations.isEmpty()) {
      throw new IOException(file + " is no schema of 2020-12: " + violations);
    }
    return new Schema(DRAFT.getSchema(node, STRICT));
  }

  public List<String> violations(String json) throws IOException {
    return violations(new ObjectMapper().readTree(json));
  }

  public List<String> violations(JsonNode node) {
    return schema.validate(node).stream().map(ValidationMessage::getMessage).sorted().toList();
  }
}
