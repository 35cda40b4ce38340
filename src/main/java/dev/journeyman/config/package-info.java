/**
 * Reads {@code journeyman.yaml}: how the app under test is started, where the browser may go, and
 * which environment variable holds which secret. May use source.
 */
@NullMarked
package dev.journeyman.config;

import org.jspecify.annotations.NullMarked;
