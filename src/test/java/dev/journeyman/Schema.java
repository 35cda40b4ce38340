package dev.journeyman;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.SpecVersionDetector;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A published JSON Schema of the draft that it names. */
public final class Schema {

  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonSchema schema;

  private Schema(JsonSchema schema) {
    this.schema = schema;
  }

  /** Read a schema, which must itself be valid. */
  public static Schema read(Path file) throws IOException {
    JsonNode node = new ObjectMapper().readTree(file.toFile());
    VersionFlag version = SpecVersionDetector.detect(node);
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(version);
    Schema draft = new Schema(factory.getSchema(SchemaLocation.of(version.getId()), STRICT));
    List<String> violations = draft.violations(node);
    if (!violations.isEmpty()) {
      throw new IOException(file + " is no schema of " + version + ": " + violations);
    }
    return new Schema(factory.getSchema(node, STRICT));
  }

  /** That of the Common Test Report Format, as its authors publish it. */
  public static Schema ctrf() throws IOException {
    return read(Path.of("src/test/resources/report/ctrf/ctrf-schema-0.0.json"));
  }

  public List<String> violations(String json) throws IOException {
    return violations(new ObjectMapper().readTree(json));
  }

  public List<String> violations(JsonNode node) {
    return schema.validate(node).stream().map(ValidationMessage::getMessage).sorted().toList();
  }
}
