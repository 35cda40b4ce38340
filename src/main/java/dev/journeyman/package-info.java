/**
 * Journeyman walks critical user journeys through a web app and proves what it saw. The packages
 * are the stages of one direction of flow: journey, plan, drive, evidence, verdict, report; {@code
 * docs/architecture.md} has the table.
 */
@NullMarked
package dev.journeyman;

import org.jspecify.annotations.NullMarked;
