/**
 * What the app did behind the page: sentences that {@code journeyman.yaml} names are checks on its
 * database, on its answers over HTTP, or on what a command prints. Reads only, unless it is told
 * otherwise. Uses {@code source}, {@code config}, {@code plan}, {@code find}, {@code check} and
 * {@code brain}.
 */
@NullMarked
package dev.journeyman.behind;

import org.jspecify.annotations.NullMarked;
