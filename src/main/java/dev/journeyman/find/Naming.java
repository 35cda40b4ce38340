package dev.journeyman.find;

/** How a sentence calls a thing, which says what it means that nothing is called so. */
public enum Naming {
  /** By its name as it is to be read, in quotation marks: the whole of it. */
  IN_FULL,
  /** By a part of its name in quotation marks, as in {@code a heading containing "account"}. */
  IN_PART,
  /** In words of its author, which the app may put otherwise. */
  IN_OWN_WORDS
}
