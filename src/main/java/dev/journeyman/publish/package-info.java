/**
 * Puts a finished report on a pull request: reads what was sealed, tells it in one comment that
 * updates itself, and brings its pictures along. Text from elsewhere gets into what is sent as
 * {@link dev.journeyman.report.Inert} only. Uses {@code verdict}, {@code report}, {@code signing},
 * {@code proof} and {@code forge}.
 */
@NullMarked
package dev.journeyman.publish;

import org.jspecify.annotations.NullMarked;
