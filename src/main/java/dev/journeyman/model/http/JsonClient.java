package dev.journeyman.model.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.model.Answer.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Posts JSON to one provider. Any thread may cancel what is under way. */
public final class JsonClient {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
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
            .addInterceptor(this::unlessCancelled)
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

  /** Post and wait; headers hold the key, which is in no message that comes back. */
  public Reply post(URI address, Map<String, String> headers, JsonNode body) {
    Reply reply = send(address, headers, body);
    return reply instanceof Reply.Bad bad
        ? new Reply.Bad(bad.kind(), bad.status(), Secrecy.keep(headers, bad.message()))
        : reply;
  }

  private Reply send(URI address, Map<String, String> headers, JsonNode body) {
    Request request;
    try {
      request = request(address, headers, body);
    } catch (IllegalArgumentException e) {
      return new Reply.Bad(Kind.REJECTED, 0, "cannot be sent to " + place(address) + ": " + why(e));
    }
    Call call = http.newCall(request);
    try (Response response = call.execute()) {
      return read(response, body);
    } catch (IOException e) {
      return broken(call, address, e);
    }
  }

  private static Request request(URI address, Map<String, String> headers, JsonNode body) {
    Request.Builder request =
        new Request.Builder()
            .url(address.toString())
            .post(RequestBody.create(body.toString(), JSON));
    headers.forEach(request::header);
    return request.build();
  }

  private Reply broken(Call call, URI address, IOException e) {
    if (cancelled || Thread.currentThread().isInterrupted()) {
      return CALLED_OFF;
    }
    // the only one who cancels besides is the total time
    if (call.isCanceled()) {
      return new Reply.Bad(Kind.TIMED_OUT, 0, late(address));
    }
    return new Reply.Bad(Kind.UNREACHABLE, 0, place(address) + " cannot be reached: " + why(e));
  }

  /** Sees every call after it was registered, so that none slips between flag and registration. */
  private Response unlessCancelled(Interceptor.Chain chain) throws IOException {
    if (cancelled) {
      throw new InterruptedIOException("cancelled");
    }
    return chain.proceed(chain.request());
  }

  private String late(URI address) {
    return place(address)
        + " gave no answer within "
        + Duration.ofMillis(http.callTimeoutMillis()).toSeconds()
        + " s";
  }

  /** Without the user and password that an address may hold. */
  private static String place(URI address) {
    return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
  }

  private static String why(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static Reply read(Response response, JsonNode sent) throws IOException {
    String text = response.body().string();
    try {
      JsonNode body = MAPPER.readTree(text);
      if (response.isSuccessful() && body.isObject()) {
        return new Reply.Ok(body, sent);
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
