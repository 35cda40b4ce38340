/**
 * What people and tools read of a finished run: the storyboard and its filmstrip, Allure results
 * and their single-file page, {@code result.json}, {@code junit.xml}, {@code ctrf.json}, {@code
 * summary.md}. Everything is told from the journal and the verdicts on it, so a killed run can be
 * reported too. The only place for Allure and for drawing. Start at {@link
 * dev.journeyman.report.Reports}.
 */
@NullMarked
package dev.journeyman.report;

import org.jspecify.annotations.NullMarked;
