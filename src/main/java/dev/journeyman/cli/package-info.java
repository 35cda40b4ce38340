/**
 * Arguments, environment, console and exit codes: the only place that knows of a terminal. Uses
 * {@code run} and {@code demo}.
 */
@NullMarked
package dev.journeyman.cli;

import org.jspecify.annotations.NullMarked;
