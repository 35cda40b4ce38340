/**
 * Reads what people write: a text file with numbered lines, a safe YAML tree that remembers its
 * lines, and the problems found in either. Uses no other package; the only place for
 * snakeyaml-engine.
 */
@NullMarked
package dev.journeyman.source;

import org.jspecify.annotations.NullMarked;
