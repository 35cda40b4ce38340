/**
 * Reads test cases in CSV, of test management tools and of anybody; the only place for the CSV
 * library. Start at {@link dev.journeyman.testcase.table.CaseTable}.
 */
@NullMarked
package dev.journeyman.testcase.table;

import org.jspecify.annotations.NullMarked;
