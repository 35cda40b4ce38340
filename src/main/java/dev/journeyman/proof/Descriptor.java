package dev.journeyman.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A thing that a statement is about, or that its result came from: in-toto's descriptor. */
record Descriptor(
    String name,
    Optional<String> uri,
    Optional<Digest> digest,
    Optional<Map<String, String>> annotations) {

  /** Its hash. */
  record Digest(Optional<String> sha256, Optional<String> gitCommit) {}

  Descriptor {
    annotations = annotations.map(all -> Collections.unmodifiableMap(new LinkedHashMap<>(all)));
  }

  static Descriptor file(String name, String sha256) {
    Digest digest = new Digest(Optional.of(sha256), Optional.empty());
    return new Descriptor(name, Optional.empty(), Optional.of(digest), Optional.empty());
  }

  static Descriptor commit(String name, String commit) {
    Digest digest = new Digest(Optional.empty(), Optional.of(commit));
    return new Descriptor(name, Optional.empty(), Optional.of(digest), Optional.empty());
  }

  static Descriptor at(String name, String uri) {
    return new Descriptor(name, Optional.of(uri), Optional.empty(), Optional.empty());
  }

  /** A program or a model in a version. */
  static Descriptor thing(String name, String kind, String version) {
    return at(
        name, "pkg:generic/" + encoded(kind) + (version.isEmpty() ? "" : "@" + encoded(version)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  Descriptor noting(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(annotations.orElse(Map.of()));
    more.put(key, value);
    return new Descriptor(name, uri, digest, Optional.of(more));
  }

  Optional<String> note(String key) {
    return annotations.map(all -> all.get(key));
  }

  Optional<String> sha256() {
    return digest.flatMap(Digest::sha256);
  }

  Optional<String> gitCommit() {
    return digest.flatMap(Digest::gitCommit);
  }
}
