/**
 * Corner Shop, a small web shop to try journeys on: server-rendered pages on Javalin, all state in
 * an H2 database in memory, and a set of bugs that can be switched on one by one. It uses no other
 * package and is the only place for Javalin and H2.
 */
@NullMarked
package dev.journeyman.demo;

import org.jspecify.annotations.NullMarked;
