package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import okhttp3.HttpUrl;

/** How questions to one API are spelled: where it begins, and what every question says. */
record Rest(HttpUrl base, Map<String, String> headers) {

  static Rest at(URI api, Map<String, String> headers) {
    return new Rest(HttpUrl.get(api.toString()), headers);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The address of segments; each is one, whatever it holds. */
  HttpUrl url(Object... segments) {
    HttpUrl.Builder url = base.newBuilder();
    for (Object segment : segments) {
      url.addPathSegment(segment.toString());
    }
    return url.build();
  }

  Ask read(HttpUrl url, String purpose) {
    return Ask.read(url, purpose).headers(headers);
  }

  Ask post(HttpUrl url, JsonNode body, String purpose) {
    return send("POST", url, new Payload.Json(body), purpose);
  }

  Ask send(String method, HttpUrl url, Payload payload, String purpose) {
    return Ask.write(method, url, payload, purpose).headers(headers);
  }

  Ask delete(HttpUrl url, String purpose) {
    return send("DELETE", url, new Payload.Nothing(), purpose);
  }

  static HttpUrl with(HttpUrl url, String name, String value) {
    return url.newBuilder().addQueryParameter(name, value).build();
  }
}
