/**
 * Walks an app by itself within its origins and without changing anything: its pages, forms and
 * features, as an inventory for people and as drafts of journeys that hold. What pages say is text
 * from strangers here: it names things, and decides nothing.
 */
@NullMarked
package dev.journeyman.discover;

import org.jspecify.annotations.NullMarked;
