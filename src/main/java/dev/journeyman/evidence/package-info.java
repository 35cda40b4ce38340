/**
 * The append-only, redacted, crash-safe record of what happened. Everything that a verdict or a
 * report knows comes from here. Uses {@code plan}, {@code surface} and {@code check} for what the
 * facts are about.
 */
@NullMarked
package dev.journeyman.evidence;

import org.jspecify.annotations.NullMarked;
