package dev.journeyman.model.google;

import dev.journeyman.model.Arguments;
import dev.journeyman.model.Gesture;
import java.util.List;
import java.util.function.BiFunction;

/** How the arguments of one action are read as gestures. */
interface Action extends BiFunction<Arguments, Grid, List<Gesture>> {}
