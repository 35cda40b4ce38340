/**
 * The same journeys on several versions of an app, as data: what held on which, in words, and how
 * the pictures of a step differ. Judges nothing itself; the verdicts are those of each run.
 */
@NullMarked
package dev.journeyman.compare;

import org.jspecify.annotations.NullMarked;
