/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import dev.lifecycle.campaign.version.Edit.Request;
import dev.lifecycle.event.CampaignSaved;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The version that somebody expects to be in force: {@code If-Match: "3"} (RFC 9110). */
final class Expected {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

  private Expected() {}

  static String tag(CampaignSaved saved) {
    return "\"%s\"".formatted(saved.version());
  }

  /**
   * The number; 0 where none is to be in force, {@link Request#ANY} where one is, and absent where
   * nothing is said.
   *
   * @throws ResponseStatusException if the header is not understood
   */
  static @Nullable Integer of(HttpHeaders headers) {
    if ("*".equals(headers.getFirst(HttpHeaders.IF_NONE_MATCH))) {
      return 0;
    }
    String tag = headers.getFirst(HttpHeaders.IF_MATCH);
    if (tag == null) {
      return null;
    }
    if (tag.equals("*")) {
      return Request.ANY;
    }
    Matcher matcher = TAG.matcher(tag);
    if (!matcher.matches()) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST,
          "Expected If-Match to be the ETag of a version, such as \"3\", but it is %s."
              .formatted(tag));
    }
    return Integer.valueOf(matcher.group(1));
  }
}
