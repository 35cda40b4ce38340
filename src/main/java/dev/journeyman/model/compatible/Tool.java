package dev.journeyman.model.compatible;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Arguments;
import dev.journeyman.model.Gesture;
import java.util.List;
import java.util.function.BiFunction;

/** A function of ours that becomes gestures. */
record Tool(
    String name,
    String description,
    JsonNode parameters,
    BiFunction<Arguments, Lens, List<Gesture>> reading) {}
