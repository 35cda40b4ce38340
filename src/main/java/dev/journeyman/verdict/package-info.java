/**
 * PASSED, FAILED or BLOCKED for each expectation, step and journey, from evidence only. Uses {@code
 * plan} and {@code evidence}; nothing that drove the browser has a say.
 */
@NullMarked
package dev.journeyman.verdict;

import org.jspecify.annotations.NullMarked;
