/**
 * The studio: a page in a browser of this machine on which journeys are written, tried and read,
 * and the server behind it. It listens on 127.0.0.1 only, answers nobody without the token of its
 * start, and writes markdown in {@code journeys} and {@code docs}. The only place for Javalin
 * besides {@code demo}.
 */
@NullMarked
package dev.journeyman.studio;

import org.jspecify.annotations.NullMarked;
