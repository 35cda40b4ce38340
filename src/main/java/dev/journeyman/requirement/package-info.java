/**
 * What a requirement document asks for, line by line, drafts of journeys that answer for it, and
 * which lines are proven, owed or stale. Uses {@code source}, {@code journey}, {@code brain} and
 * {@code brain.plain} to tell what a sentence is, {@code model} where one drafts, and {@code
 * history} for what passed.
 */
@NullMarked
package dev.journeyman.requirement;

import org.jspecify.annotations.NullMarked;
