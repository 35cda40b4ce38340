package dev.journeyman.model;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that the model may call by name.
 *
 * @param parameters a JSON Schema of an object
 */
public record Function(String name, String description, JsonNode parameters) {}
