/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What goes into the page as it is.
 *
 * @param charts the chart library
 * @param script what draws the charts
 * @param data the numbers that are drawn, as JSON that ends no script element
 */
public record PageParts(String style, String charts, String script, String data) {

  private static final String FRAME =
      """
      <!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
      <style>body{font:16px/1.5 system-ui,sans-serif;margin:16px;background:#fff;color:#222;\
      overflow-wrap:anywhere}img{max-width:100%}</style>\
      """;

  static PageParts of(String data) {
    return new PageParts(
        Resource.own("report.css"),
        Resource.chartLibrary(),
        Resource.own("report.js"),
        data.replace("<", "\\u003c"));
  }

  /**
   * What the page may do: run its two scripts and nothing else, and load nothing. It holds for the
   * frames with messages too.
   */
  public String policy() {
    return """
    default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src '%s' '%s'; \
    base-uri 'none'; form-action 'none'\
    """
        .formatted(hash(charts), hash(script));
  }

  /** A message's HTML as a document of its own. */
  public String frame(String html) {
    return FRAME + html;
  }

  private static String hash(String script) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected the platform to have SHA-256, but it has not", e);
    }
  }
}
