package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** The way to a forge: the real one, and a rehearsal that changes nothing. */
interface Wire extends AutoCloseable {

  /** More pages than any forge fills; a next page beyond is a loop. */
  int MOST_PAGES = 500;

  Reply<Answer> ask(Ask ask);

  /** Everything in a list that comes in pages. */
  default Reply<List<JsonNode>> all(Ask first) {
    List<JsonNode> all = new ArrayList<>();
    Ask page = first;
    for (int count = 0; count < MOST_PAGES; count++) {
      Reply<Answer> reply = ask(page);
      if (reply instanceof Reply.Refused<Answer> refused) {
        return new Reply.Refused<>(refused.why());
      }
      Answer answer = reply.done().orElseThrow();
      if (!answer.body().isArray()) {
        return Reply.refused(
            Fault.Kind.BROKEN,
            page.url().host() + " answered with no list, when asked to " + first.purpose());
      }
      answer.body().forEach(all::add);
      Optional<HttpUrl> next = answer.next();
      if (next.isEmpty()) {
        return Reply.done(List.copyOf(all));
      }
      page = first.to(next.get());
    }
    return Reply.refused(
        Fault.Kind.BROKEN,
        first.url().host() + " has no end of pages, when asked to " + first.purpose());
  }

  @Override
  void close();
}
