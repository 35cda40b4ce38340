/**
 * Names a thing on a sight the way a person would and finds it: ranked by how well the name fits,
 * never by a guess. Pure; uses {@code surface} for what can be seen.
 */
@NullMarked
package dev.journeyman.find;

import org.jspecify.annotations.NullMarked;
