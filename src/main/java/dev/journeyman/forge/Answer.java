package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** What a forge answered to a question, its body as JSON; a missing node where it sent nothing. */
record Answer(int status, Headers headers, HttpUrl asked, JsonNode body) {

  private static final Pattern NEXT =
      Pattern.compile("<([^<>]*)>\\s*;(?:[^,<]*;)?\\s*rel=\"?next\"?");

  /** Where the next page is, by the header that RFC 8288 describes. */
  Optional<HttpUrl> next() {
    return headers.values("Link").stream()
        .map(NEXT::matcher)
        .filter(Matcher::find)
        .findFirst()
        .flatMap(it -> Optional.ofNullable(asked.resolve(it.group(1))));
  }
}
