package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** What a question carries. */
sealed interface Payload {

  /** As OkHttp sends it; null is how OkHttp spells nothing. */
  @Nullable RequestBody body();

  /** For people. */
  String told();

  /** The media type, where the question has to name it. */
  Optional<String> mediaType();

  record Nothing() implements Payload {
    @Override
    public @Nullable RequestBody body() {
      return null;
    }

    @Override
    public String told() {
      return "";
    }

    @Override
    public Optional<String> mediaType() {
      return Optional.empty();
    }
  }

  record Json(JsonNode node) implements Payload {
    static final String TYPE = "application/json; charset=utf-8";

    @Override
    public RequestBody body() {
      return RequestBody.create(node.toString(), MediaType.get(TYPE));
    }

    @Override
    public String told() {
      return node.toPrettyString();
    }

    @Override
    public Optional<String> mediaType() {
      return Optional.of(TYPE);
    }
  }

  /** A picture as GitHub's Git data API takes it; for people its size is enough. */
  record Blob(ByteBuffer bytes) implements Payload {
    @Override
    public RequestBody body() {
      return as(ByteString.of(bytes.duplicate()).base64()).body();
    }

    @Override
    public String told() {
      return as("(" + bytes.remaining() + " bytes)").told();
    }

    private static Json as(String content) {
      return new Json(Rest.object().put("content", content).put("encoding", "base64"));
    }

    @Override
    public Optional<String> mediaType() {
      return Optional.of(Json.TYPE);
    }
  }

  record Raw(ByteBuffer bytes) implements Payload {
    private static final String TYPE = "application/octet-stream";

    @Override
    public RequestBody body() {
      return RequestBody.create(ByteString.of(bytes.duplicate()), MediaType.get(TYPE));
    }

    @Override
    public String told() {
      return "(" + bytes.remaining() + " bytes)";
    }

    @Override
    public Optional<String> mediaType() {
      return Optional.of(TYPE);
    }
  }

  /**
   * A form with one file.
   *
   * @param name as the file is called there
   */
  record File(String field, String name, String type, ByteBuffer bytes) implements Payload {

    @Override
    public RequestBody body() {
      // its boundary is random, so that no picture can hold it
      return new MultipartBody.Builder()
          .setType(MultipartBody.FORM)
          .addFormDataPart(
              field,
              name,
              RequestBody.create(ByteString.of(bytes.duplicate()), MediaType.get(type)))
          .build();
    }

    @Override
    public String told() {
      return "(form: " + field + " = " + name + ", " + type + ", " + bytes.remaining() + " bytes)";
    }

    @Override
    public Optional<String> mediaType() {
      return Optional.of("multipart/form-data");
    }
  }
}
