/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import dev.lifecycle.campaign.definition.TextBytes;
import dev.lifecycle.campaign.version.Edit;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
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
   * @throws ResponseStatusException if it is not what its type says, is too large, or of a type
   *     that no campaign has
   */
  static SaveBody read(@Nullable MediaType type, InputStream content) throws IOException {
    boolean json = type != null && type.isCompatibleWith(MediaType.APPLICATION_JSON);
    if (!json && !text(type)) {
      throw new ResponseStatusException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "Expected the content type application/yaml, or application/json with definition, files"
              + " and author, but it is %s.".formatted(type));
    }
    byte[] body = content.readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE,
          "Expected a body of at most %s bytes, but it is larger.".formatted(LARGEST));
    }
    return json ? json(body) : new SaveBody(document(body), null, null);
  }

  private static String document(byte[] body) {
    TextBytes read = TextBytes.of(body);
    if (read.problem() != null) {
      throw invalid(read.problem() + ".");
    }
    return read.text();
  }

  private static boolean text(@Nullable MediaType type) {
    return type == null
        || type.getType().equals("text")
        || type.getSubtype().endsWith("yaml")
        || type.equalsTypeAndSubtype(MediaType.APPLICATION_OCTET_STREAM);
  }

  private static SaveBody json(byte[] body) {
    try {
      SaveBody read = JSON.readValue(body, SaveBody.class);
      return read == null ? new SaveBody(null, null, null) : read.withTexts();
    } catch (JacksonException invalid) {
      throw invalid(
          "Expected JSON with definition, files and author, but %s.".formatted(wrong(invalid)));
    }
  }

  /** The same, if every file has a text. */
  private SaveBody withTexts() {
    if (files != null) {
      files.forEach((file, text) -> {
        if (text == null) { // as JSON may have it
          throw invalid(
              "Expected JSON with definition, files and author, but the file %s has no text."
                  .formatted(file));
        }
      });
    }
    return this;
  }

  private static String wrong(JacksonException invalid) {
    return switch (invalid) {
      case UnrecognizedPropertyException unknown -> "found " + unknown.getPropertyName();
      case DatabindException _ -> "something in it has another form";
      default -> "it is broken: " + invalid.getOriginalMessage();
    };
  }

  /**
   * What it asks for.
   *
   * @throws ResponseStatusException if it has no document
   */
  Edit.Save edit() {
    if (definition == null || definition.isBlank()) {
      throw invalid("Expected a campaign's YAML document, but the body has none.");
    }
    return new Edit.Save(definition, files);
  }

  private static ResponseStatusException invalid(String because) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, because);
  }
}
