/**
 * A brain without a model: a grammar for the plain English in which people write steps. Its
 * vocabulary is one table, {@code vocabulary.md}, which is also its documentation.
 */
@NullMarked
package dev.journeyman.brain.plain;

import org.jspecify.annotations.NullMarked;
