package dev.journeyman.run;

import java.net.URI;
import java.util.Optional;

/** Where a recorded walk begins. */
record Beginning(String origin, String path) {

  static Beginning of(URI url) {
    String path = Optional.ofNullable(url.getRawPath()).filter(p -> !p.isEmpty()).orElse("/");
    String query = Optional.ofNullable(url.getRawQuery()).map(q -> "?" + q).orElse("");
    return new Beginning(url.getScheme() + "://" + url.getRawAuthority(), path + query);
  }

  /** An address as a journey names it: within the app, by its path. */
  String shortened(String url) {
    return url.startsWith(origin + "/") ? url.substring(origin.length()) : url;
  }
}
