/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import dev.lifecycle.campaign.version.Edit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A campaign to be saved: the YAML document alone, which keeps the files of the version in force,
 * or JSON with all three.
 */
record SaveBody(
    @Nullable String definition, @Nullable Map<String, String> files, @Nullable String author) {

  /** The largest body, in bytes. */
  private static final int LARGEST = 3 * 1024 * 1024;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * Reads a body.
   *
   * @throws IllegalArgumentException if it is not what its type says, or too large
   */
  static SaveBody read(@Nullable MediaType type, InputStream content) throws IOException {
    byte[] body = content.readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new IllegalArgumentException(
          "Expected a body of at most %d bytes, but it is larger.".formatted(LARGEST));
    }
    return read(type, body);
  }

  private static SaveBody read(@Nullable MediaType type, byte[] body) {
    if (type == null || !type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
      return new SaveBody(new String(body, StandardCharsets.UTF_8), null, null);
    }
    try {
      SaveBody read = JSON.readValue(body, SaveBody.class);
      return read == null ? new SaveBody(null, null, null) : read;
    } catch (JacksonException invalid) {
      throw new IllegalArgumentException(
          "Expected JSON with definition, files and author, but: %s"
              .formatted(invalid.getOriginalMessage()),
          invalid);
    }
  }

  /**
   * What it asks for.
   *
   * @throws IllegalArgumentException if it has no document
   */
  Edit.Save edit() {
    if (definition == null || definition.isBlank()) {
      throw new IllegalArgumentException(
          "Expected a campaign's YAML document, but the body has none.");
    }
    return new Edit.Save(definition, files);
  }
}
