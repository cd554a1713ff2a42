/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.campaign.version.Edit.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/** What the headers of RFC 9110 expect to be in force. */
class ExpectedTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", "W/\"3\"", "3"})
  void aTagIsThatVersion(String tag) {
    assertThat(Expected.of(headers(HttpHeaders.IF_MATCH, tag))).isEqualTo(3);
  }

  @Test
  void aStarIsAnyVersionOrNone() {
    assertThat(Expected.of(headers(HttpHeaders.IF_MATCH, "*"))).isEqualTo(Request.ANY);
    assertThat(Expected.of(headers(HttpHeaders.IF_NONE_MATCH, "*"))).isZero();
  }

  @Test
  void withoutAHeaderNothingIsExpected() {
    assertThat(Expected.of(new HttpHeaders())).isNull();
  }

  @Test
  void anotherTagIsRefused() {
    HttpHeaders headers = headers(HttpHeaders.IF_MATCH, "three");

    assertThatThrownBy(() -> Expected.of(headers)).hasMessageContaining("but it is three.");
  }

  private static HttpHeaders headers(String name, String value) {
    var headers = new HttpHeaders();
    headers.set(name, value);
    return headers;
  }
}
