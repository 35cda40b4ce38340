package dev.journeyman.behind;

/** A named query that can be asked. */
record Query(Template template, Source source, Wanted wanted) {

  QueryCheck check(Template.Fits fits, Surroundings surroundings) {
    return new QueryCheck(template.sentence(), source, wanted, fits.values(), surroundings);
  }
}
