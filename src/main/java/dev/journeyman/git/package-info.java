/**
 * What git knows of a project: the commit that is checked out, and which files differ from another
 * one; and another commit checked out beside it. The only place that runs git; whatever it cannot
 * tell is an answer with a reason.
 */
@NullMarked
package dev.journeyman.git;

import org.jspecify.annotations.NullMarked;
