package dev.journeyman.forge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;

/** A request as a strict server reads it. */
record Heard(RecordedRequest request, MatchResult path) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> TOLD = Set.of("accept", "content-type", "x-github-api-version");

  String group(int index) {
    return path.group(index);
  }

  long number(int index) {
    return Long.parseLong(path.group(index));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(request.getUrl().queryParameter(name));
  }

  ByteString bytes() {
    return Optional.ofNullable(request.getBody()).orElse(ByteString.EMPTY);
  }

  /** A file of a form. */
  record Part(String field, String name, String type, ByteString bytes) {}

  /** Its JSON, which may have these fields and no other. */
  ObjectNode json(Set<String> known) throws Refusal {
    require(
        header("Content-Type").filter(it -> it.startsWith("application/json")).isPresent(),
        415,
        "Content-Type must be application/json");
    try {
      JsonNode body = MAPPER.readTree(bytes().utf8());
      require(body.isObject(), 400, "Problems parsing JSON");
      return (ObjectNode) fields(body, known);
    } catch (JsonProcessingException e) {
      throw new Refusal(400, "Problems parsing JSON");
    }
  }

  static JsonNode fields(JsonNode object, Set<String> known) throws Refusal {
    for (var it : object.properties()) {
      require(known.contains(it.getKey()), 422, "\"" + it.getKey() + "\" is not a permitted key.");
    }
    return object;
  }

  /** Its only part, under this name. */
  Part file(String field) throws Refusal {
    MediaType type = MediaType.parse(header("Content-Type").orElse("none/none"));
    require(
        type != null && type.subtype().equals("form-data") && type.parameter("boundary") != null,
        415,
        "Content-Type must be multipart/form-data with a boundary");
    try (MultipartReader reader =
        new MultipartReader(
            new Buffer().write(bytes()), String.valueOf(type.parameter("boundary")))) {
      MultipartReader.Part part = reader.nextPart();
      require(part != null, 400, field + " is missing");
      String disposition = String.valueOf(part.headers().get("Content-Disposition"));
      require(
          disposition.startsWith("form-data; name=\"" + field + "\"; filename=\""),
          400,
          field + " is missing");
      ByteString content = part.body().readByteString();
      String file = disposition.replaceFirst(".*filename=\"", "").replaceFirst("\".*", "");
      String partType = String.valueOf(part.headers().get("Content-Type"));
      require(reader.nextPart() == null, 400, "one file only");
      return new Part(field, file, partType, content);
    } catch (IOException e) {
      throw new Refusal(400, "not a form: " + e.getMessage());
    }
  }

  static void require(boolean condition, int status, String message) throws Refusal {
    if (!condition) {
      throw new Refusal(status, message);
    }
  }

  /** For a golden file; without what differs from run to run. */
  ObjectNode told() {
    ObjectNode told = MAPPER.createObjectNode();
    told.put("request", request.getMethod() + " " + request.getTarget());
    ObjectNode headers = told.putObject("headers");
    new TreeMap<>(request.getHeaders().toMultimap())
        .forEach(
            (name, values) -> {
              if (TOLD.contains(name)) {
                headers.put(name, values.get(0).replaceFirst("boundary=.*", "boundary=..."));
              }
            });
    body(told);
    return told;
  }

  private void body(ObjectNode told) {
    String type = header("Content-Type").orElse("");
    try {
      if (type.startsWith("application/json")) {
        told.set("body", MAPPER.readTree(bytes().utf8()));
      } else if (type.startsWith("multipart/form-data")) {
        String field = bytes().utf8().replaceFirst("(?s).*?name=\"([^\"]*)\".*", "$1");
        Part part = file(field);
        told.put("body", part.field() + ": " + part.name() + ", " + part.type());
      } else if (bytes().size() > 0) {
        told.put("body", "(" + bytes().size() + " bytes)");
      }
    } catch (JsonProcessingException | Refusal e) {
      told.put("body", "not to be read: " + e.getMessage());
    }
  }
}
