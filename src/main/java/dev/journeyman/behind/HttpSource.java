package dev.journeyman.behind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an address of the app answers to GET. It is asked without the cookies of the browser.
 *
 * @param address a path, or a whole address whose host has no placeholder
 * @param part what of the answer counts
 */
record HttpSource(String address, Map<String, String> headers, Part part) implements Source {

  private static final int LONGEST = 1_000_000;

  /** What says that there is no such thing. */
  private static final Set<Integer> NONE = Set.of(404, 410);

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** What of an answer counts. */
  sealed interface Part {}

  record Status() implements Part {}

  record Body() implements Part {}

  /**
   * A value of JSON.
   *
   * @param way keys, and numbers of items, with dots between them
   */
  record Json(String way) implements Part {}

  @Override
  public List<String> placeholders() {
    return Placeholders.in(address);
  }

  @Override
  public String describe(Map<String, String> values) {
    return "GET " + filled(values);
  }

  private String filled(Map<String, String> values) {
    return Placeholders.fill(
        address,
        values,
        value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  @Override
  public Answer ask(Map<String, String> values, Surroundings surroundings) {
    URI uri;
    try {
      uri = surroundings.url().resolve(filled(values));
    } catch (IllegalArgumentException e) {
      return new Answer.Unknown("\"" + filled(values) + "\" is no address: " + e.getMessage());
    }
    String origin = origin(uri);
    boolean allowed =
        origin.equals(origin(surroundings.url()))
            || surroundings.origins().stream().anyMatch(o -> origin(URI.create(o)).equals(origin));
    return allowed
        ? Patience.USUAL.await(origin, () -> ask(uri, surroundings))
        : new Answer.Unknown(
            origin + " may not be asked; name it under origins: in journeyman.yaml");
  }

  private static String origin(URI uri) {
    int port = uri.getPort();
    int usual = "https".equals(uri.getScheme()) ? 443 : 80;
    return (uri.getScheme() + "://" + uri.getHost() + ":" + (port < 0 ? usual : port))
        .toLowerCase(Locale.ROOT);
  }

  private Answer ask(URI uri, Surroundings surroundings) throws InterruptedException {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(uri).GET().timeout(Patience.USUAL.longest());
      headers.forEach((name, value) -> request.header(name, surroundings.secrets().apply(value)));
      HttpClient client =
          HttpClient.newBuilder()
              .connectTimeout(Patience.USUAL.longest())
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
      return read(client.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IllegalArgumentException e) {
      return new Answer.Unknown("it cannot be asked: " + e.getMessage());
    } catch (IOException e) {
      return new Answer.Unknown(origin(uri) + " does not answer (" + e + ")");
    }
  }

  private Answer read(HttpResponse<InputStream> response) throws IOException {
    try (InputStream stream = response.body()) {
      int status = response.statusCode();
      if (part instanceof Status) {
        return new Answer.Value(Integer.toString(status), true);
      }
      byte[] bytes = stream.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        return new Answer.Unknown("the answer is longer than " + LONGEST + " bytes");
      }
      String body = new String(bytes, StandardCharsets.UTF_8);
      if (NONE.contains(status)) {
        return new Answer.Nothing("the answer " + status);
      }
      if (status < 200 || status > 299) {
        String where = response.headers().firstValue("location").map(to -> " to " + to).orElse("");
        return new Answer.Unknown(
            "the answer was " + status + where + " " + Wanted.shortened(body));
      }
      return part instanceof Json json ? read(body, json) : Answer.Value.of(body);
    }
  }

  private static Answer read(String body, Json json) {
    try {
      return at(JSON.readTree(body), json.way().split("\\.", -1), body);
    } catch (JsonProcessingException e) {
      return new Answer.Unknown("the answer is not JSON: " + Wanted.shortened(body));
    }
  }

  /** A list stands for its only item, as a table does for its only row. */
  private static Answer at(JsonNode root, String[] way, String body) {
    JsonNode node = root;
    for (String key : way) {
      if (node.isArray() && !key.matches("\\d+")) {
        Optional<Answer> unfit = unfit(node);
        if (unfit.isPresent()) {
          return unfit.get();
        }
        node = node.get(0);
      }
      JsonNode next = node.isArray() ? node.get(Integer.parseInt(key)) : node.get(key);
      if (next == null) {
        return node.isArray()
            ? new Answer.Nothing("a list of " + node.size())
            : new Answer.Unknown(
                "there is no \"" + key + "\" in the answer: " + Wanted.shortened(body));
      }
      node = next;
    }
    return value(node);
  }

  private static Optional<Answer> unfit(JsonNode list) {
    return switch (list.size()) {
      case 0 -> Optional.of(new Answer.Nothing("an empty list"));
      case 1 -> Optional.empty();
      default ->
          Optional.of(
              new Answer.Unknown("a list of " + list.size() + "; ask for one, or say which: 0."));
    };
  }

  private static Answer value(JsonNode node) {
    if (node.isNull()) {
      return new Answer.Nothing("null");
    }
    if (node.isNumber()) {
      return new Answer.Value(node.decimalValue().toPlainString(), true);
    }
    return Answer.Value.of(node.isValueNode() ? node.asText() : node.toString());
  }
}
