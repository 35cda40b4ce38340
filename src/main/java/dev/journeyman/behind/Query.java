package dev.journeyman.behind;

import java.util.Map;

/** A named query that can be asked. */
record Query(Template template, Source source, Wanted wanted) {

  /** What is asked and what must come of it, as a clause for people. */
  String inWords(Map<String, String> values) {
    return QueryCheck.inWords(template.sentence(), wanted, values);
  }

  QueryCheck check(Template.Fits fits, Surroundings surroundings) {
    return new QueryCheck(template.sentence(), source, wanted, fits.values(), surroundings);
  }
}
