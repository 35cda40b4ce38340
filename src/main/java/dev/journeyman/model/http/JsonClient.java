package dev.journeyman.model.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.model.Answer.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Posts JSON to one provider. Any thread may cancel what is under way. */
public final class JsonClient {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int LONGEST_MESSAGE = 500;

  private static final Reply CALLED_OFF =
      new Reply.Bad(Kind.CANCELLED, 0, "the run was interrupted");

  private final OkHttpClient http;
  private volatile boolean cancelled;

  /**
   * A client.
   *
   * @param total how long one question may take with all retries
   */
  public JsonClient(Duration total) {
    http =
        new OkHttpClient.Builder()
            .addInterceptor(new Persistence())
            .callTimeout(total)
            .connectTimeout(Duration.ofSeconds(10))
            .readTimeout(total)
            .writeTimeout(total)
            // a redirect could carry the key to another host
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
  }

  /** End what is under way, and refuse whatever comes after. */
  public void cancel() {
    cancelled = true;
    http.dispatcher().cancelAll();
  }

  /** Post and wait; headers hold the key and are never logged. */
  public Reply post(URI address, Map<String, String> headers, JsonNode body) {
    Request.Builder request =
        new Request.Builder()
            .url(address.toString())
            .post(RequestBody.create(body.toString(), JSON));
    headers.forEach(request::header);
    Call call = http.newCall(request.build());
    if (cancelled) {
      return CALLED_OFF;
    }
    try (Response response = call.execute()) {
      return read(response);
    } catch (InterruptedIOException e) {
      return cancelled ? CALLED_OFF : new Reply.Bad(Kind.TIMED_OUT, 0, late(address));
    } catch (IOException e) {
      return call.isCanceled() && cancelled
          ? CALLED_OFF
          : new Reply.Bad(
              Kind.UNREACHABLE, 0, address.getAuthority() + " cannot be reached: " + why(e));
    }
  }

  private String late(URI address) {
    return address.getAuthority()
        + " gave no answer within "
        + Duration.ofMillis(http.callTimeoutMillis()).toSeconds()
        + " s";
  }

  private static String why(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static Reply read(Response response) throws IOException {
    String text = response.body().string();
    try {
      JsonNode body = MAPPER.readTree(text);
      if (response.isSuccessful() && body.isObject()) {
        return new Reply.Ok(body);
      }
      return new Reply.Bad(kind(response), response.code(), message(response, said(body, text)));
    } catch (JsonProcessingException e) {
      return new Reply.Bad(kind(response), response.code(), message(response, shorten(text)));
    }
  }

  private static Kind kind(Response response) {
    return switch (response.code()) {
      case 401, 403 -> Kind.UNAUTHORIZED;
      case 408 -> Kind.TIMED_OUT;
      case 429 -> Kind.RATE_LIMITED;
      default -> {
        if (response.isSuccessful()) {
          yield Kind.MALFORMED;
        }
        yield response.code() >= 500 ? Kind.OVERLOADED : Kind.REJECTED;
      }
    };
  }

  /** All four protocols put the reason into {@code error.message}; Google may send a list. */
  private static String said(JsonNode body, String text) {
    JsonNode error = (body.isArray() ? body.path(0) : body).path("error");
    String message = error.path("message").asText(error.isTextual() ? error.asText() : "");
    return message.isEmpty() ? shorten(text) : shorten(message);
  }

  private static String message(Response response, String said) {
    String id = response.header("request-id", response.header("x-request-id", ""));
    return "HTTP "
        + response.code()
        + (said.isBlank() ? "" : ": " + said)
        + (id == null || id.isEmpty() ? "" : " (request " + id + ")");
  }

  private static String shorten(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "...";
  }
}
