/**
 * Starts the app under test, waits until it is ready, keeps its log and stops its whole process
 * tree. The one place that runs the command of {@code journeyman.yaml}; uses no other package.
 */
@NullMarked
package dev.journeyman.app;

import org.jspecify.annotations.NullMarked;
