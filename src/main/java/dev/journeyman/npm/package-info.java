/**
 * Calls a program that npm installs on demand, where Node is there; why not, where it is not. The
 * only place for processes of Node. Start at {@link dev.journeyman.npm.Npx}.
 */
@NullMarked
package dev.journeyman.npm;

import org.jspecify.annotations.NullMarked;
