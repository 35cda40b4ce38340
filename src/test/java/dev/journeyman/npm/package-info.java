@NullMarked
package dev.journeyman.npm;

import org.jspecify.annotations.NullMarked;
