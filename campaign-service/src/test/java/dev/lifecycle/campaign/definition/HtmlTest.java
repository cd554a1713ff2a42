/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void paragraphsAndLineEndsOfATextShowInHtml() {
    assertThat(Html.ofText("Dear <Anna>,\n\none\ntwo\n\n\nthree"))
        .isEqualTo("<p>Dear &lt;Anna&gt;,</p>\n<p>one<br>\ntwo</p>\n<p>three</p>\n");
  }
}
