/**
 * Takes in what a job uploaded that nobody trusts, such as that of a fork: names, sizes, links,
 * kinds of files, the result and the manifest are checked before anything of it is used. It starts
 * nothing and reaches nothing.
 */
@NullMarked
package dev.journeyman.parcel;

import org.jspecify.annotations.NullMarked;
