package dev.journeyman.forge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.journeyman.forge.Fault.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** The real way to a forge. It sends the token to the forge's own hosts and nowhere else. */
final class HttpWire implements Wire {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  static final String AGENT = "journeyman";
  private static final Duration ONE_TRY = Duration.ofSeconds(30);

  /** A page of a hundred of GitHub's longest comments is shorter. */
  private static final long LONGEST_ANSWER = 32L << 20;

  private final OkHttpClient http;
  private final Pass pass;
  private final Patience patience;
  private final Words words;

  /**
   * What is shown at the door.
   *
   * @param prefix what stands before the token
   * @param hosts where it is shown: scheme, host and port
   */
  record Pass(String forge, String header, String prefix, Token token, Set<HttpUrl> hosts) {
    private Headers headers() {
      return new Headers.Builder().add(header, prefix + token.value()).build();
    }

    private boolean isFor(HttpUrl url) {
      return hosts.stream().anyMatch(it -> isSame(it, url));
    }

    private static boolean isSame(HttpUrl one, HttpUrl other) {
      return one.scheme().equals(other.scheme())
          && one.host().equals(other.host())
          && one.port() == other.port();
    }
  }

  HttpWire(Pass pass, Patience patience) {
    this.pass = pass;
    this.patience = patience;
    this.words = new Words(pass.forge(), pass.token());
    http =
        new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(10))
            .readTimeout(ONE_TRY)
            .writeTimeout(ONE_TRY)
            // a redirect could carry the token to another host, or make a GET of a POST
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
  }

  @Override
  public Reply<Answer> ask(Ask ask) {
    if (!pass.isFor(ask.url())) {
      return new Reply.Refused<>(
          words.broken(ask, "with the address of another host, to which no token goes"));
    }
    for (int attempt = 1; ; attempt++) {
      Attempt tried = attempt(ask);
      Optional<Duration> pause = tried.pause(ask, attempt);
      if (attempt == Patience.TRIES || pause.isEmpty() || !patience.waitFor(pause.get())) {
        return tried.reply();
      }
    }
  }

  /**
   * What one try came to.
   *
   * @param limit how long the forge wants to be left alone
   */
  private record Attempt(Reply<Answer> reply, Optional<Duration> limit) {
    private Optional<Duration> pause(Ask ask, int attempt) {
      if (limit.isPresent()) {
        return limit;
      }
      boolean mayHelp =
          reply
              .fault()
              .filter(it -> it.kind() == Kind.BROKEN || it.kind() == Kind.UNREACHABLE)
              .isPresent();
      return mayHelp && ask.effect() != Ask.Effect.ONCE
          ? Optional.of(Patience.pause(attempt))
          : Optional.empty();
    }
  }

  private Attempt attempt(Ask ask) {
    Duration left = patience.left();
    if (left.isZero()) {
      return refused(words.unreachable(ask, "the time for publishing is over"));
    }
    Call call = http.newCall(request(ask));
    Duration time = left.compareTo(ONE_TRY) < 0 ? left : ONE_TRY;
    call.timeout().timeout(time.toMillis(), TimeUnit.MILLISECONDS);
    try (Response response = call.execute()) {
      return read(ask, response);
    } catch (IOException e) {
      String why =
          call.isCanceled()
              ? "no answer within " + time.toMillis() + " ms"
              : String.valueOf(e.getMessage());
      return refused(words.unreachable(ask, why));
    }
  }

  private static Attempt refused(Fault why) {
    return new Attempt(new Reply.Refused<>(why), Optional.empty());
  }

  private Request request(Ask ask) {
    Headers.Builder headers = pass.headers().newBuilder().add("User-Agent", AGENT);
    for (Map.Entry<String, String> header : ask.headers().entrySet()) {
      headers.set(header.getKey(), header.getValue());
    }
    return new Request.Builder()
        .url(ask.url())
        .headers(headers.build())
        .method(ask.method(), ask.payload().body())
        .build();
  }

  private Attempt read(Ask ask, Response response) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(LONGEST_ANSWER + 1)) {
      return refused(words.broken(ask, "with more than " + LONGEST_ANSWER + " bytes"));
    }
    return read(ask, response, source.readString(StandardCharsets.UTF_8));
  }

  private Attempt read(Ask ask, Response response, String text) {
    int status = response.code();
    Optional<JsonNode> body = json(text);
    if (response.isSuccessful()) {
      return body.map(it -> new Answer(status, response.headers(), ask.url(), it))
          .map(it -> new Attempt(Reply.done(it), Optional.empty()))
          .orElseGet(() -> refused(words.broken(ask, "HTTP " + status + " with no JSON")));
    }
    String said = Words.said(body.orElse(MissingNode.getInstance()), text);
    if (Patience.isLimit(status, response.headers(), said)) {
      Duration wait = patience.limit(response.headers());
      Fault fault = words.limited(ask, status, said, wait);
      return new Attempt(new Reply.Refused<>(fault), Optional.of(wait));
    }
    return refused(words.status(ask, status, said, kind(status)));
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(text.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 401 -> Kind.UNAUTHORIZED;
      case 403 -> Kind.FORBIDDEN;
      // a redirect: it has another name now
      case 301, 302, 307, 308, 404, 410 -> Kind.MISSING;
      case 409 -> Kind.CONFLICT;
      default -> status >= 500 || status == 408 ? Kind.BROKEN : Kind.INVALID;
    };
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
