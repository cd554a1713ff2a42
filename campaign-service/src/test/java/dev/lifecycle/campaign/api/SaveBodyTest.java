/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;

class SaveBodyTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "application/yaml",
        "application/x-yaml",
        "application/vnd.shop+yaml",
        "text/plain;charset=utf-8",
        "application/octet-stream"
      })
  void textIsTheDocument(@Nullable String type) throws IOException {
    assertThat(read(type, "campaign: a")).isEqualTo(new SaveBody("campaign: a", null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "image/png", "application/xml"})
  void anotherTypeIsRefusedAndTheRightOneSaid(String type) {
    assertThatThrownBy(() -> read(type, "campaign: a"))
        .isInstanceOfSatisfying(
            ResponseStatusException.class,
            refused -> {
              assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
              assertThat(refused.getReason())
                  .startsWith("Expected the content type application/yaml, or ")
                  .endsWith("but it is %s.".formatted(type));
            });
  }

  @Test
  void aHugeBodyIsRefused() {
    assertThatThrownBy(() -> read("application/yaml", "a".repeat(3 * 1024 * 1024 + 1)))
        .isInstanceOfSatisfying(
            ResponseStatusException.class,
            refused -> {
              assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
              assertThat(refused.getReason())
                  .isEqualTo("Expected a body of at most 3145728 bytes, but it is larger.");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"defnition": "x"}     | found defnition.
          []                     | something in it has another form.
          {"files": "a.html"}    | something in it has another form.
          {"files": {"a": null}} | the file a has no text.
          campaign: a            | it is broken: Unrecognized token 'campaign'
          """)
  void jsonOfAnotherFormIsRefusedWithoutSpeakingOfCode(String json, String because) {
    assertThatThrownBy(() -> read("application/json", json))
        .isInstanceOfSatisfying(
            ResponseStatusException.class,
            refused ->
                assertThat(refused.getReason())
                    .startsWith("Expected JSON with definition, files and author, but " + because));
  }

  @Test
  void withoutDocumentThereIsNothingToSave() throws IOException {
    SaveBody empty = read("application/json", "{}");

    assertThatThrownBy(empty::edit)
        .hasMessageContaining("Expected a campaign's YAML document, but the body has none.");
  }

  private static SaveBody read(@Nullable String type, String body) throws IOException {
    return SaveBody.read(
        type == null ? null : MediaType.parseMediaType(type),
        new ByteArrayInputStream(body.getBytes(UTF_8)));
  }
}
