/**
 * What became of each journey in earlier runs: a small file of lines that a CI cache can keep. Uses
 * {@code verdict} for what a journey came to, and {@code source} for what is wrong in the file.
 */
@NullMarked
package dev.journeyman.history;

import org.jspecify.annotations.NullMarked;
