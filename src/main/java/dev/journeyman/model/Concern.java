package dev.journeyman.model;

/**
 * A provider's safety check on a call.
 *
 * @param id the provider's name of this one
 * @param kind the provider's name of its kind, such as {@code malicious_instructions}
 * @param message the provider's reason
 */
public record Concern(String id, String kind, String message) {}
