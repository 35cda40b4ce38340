package dev.journeyman.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A browser without a screen: one cookie jar. */
final class Shopper {
  private final URI shop;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  Shopper(URI shop) {
    this.shop = shop;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(shop.resolve(path)).GET().build());
  }

  String page(String path) {
    return get(path).body();
  }

  HttpResponse<String> post(String path, String form) {
    return send(
        HttpRequest.newBuilder(shop.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for " + request.uri(), stop);
    }
  }
}
