/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

/** Campaigns for rehearsals, small and independent of those that are shipped. */
final class TestSets {

  static final String EVERY_VISIT =
      """
      campaign: visited
      trigger: { event: visit }
      steps: [ send: { template: t } ]
      templates: { t: { text: "Hello" } }
      """;

  static final String HELLO =
      """
      campaign: hello
      trigger: { enters: [lifecycle:NEW] }
      steps:
        - wait: PT1H
        - send: { template: first }
        - wait: P7D
        - send: { template: second }
      exit: { on: [purchase] }
      templates:
        first: { subject: "Hello", text: "Welcome" }
        second: { subject: "Still there?", text: "Come again" }
      """;

  static final String RISK =
      """
      campaign: risk
      trigger: { enters: [lifecycle:AT_RISK] }
      reentry: always
      steps:
        - send: { template: reminder }
      templates:
        reminder: { subject: "It has been a while", text: "Where are you?" }
      """;

  static final String GONE =
      """
      campaign: gone
      trigger: { enters: [lifecycle:LAPSED] }
      reentry: always
      steps:
        - send: { template: back }
      templates:
        back: { subject: "Come back", text: "We miss you" }
      """;

  static final String EVERY_PURCHASE =
      """
      campaign: every-purchase
      trigger: { event: purchase }
      reentry: always
      steps:
        - send: { template: thanks }
      templates:
        thanks: { subject: "Thanks", text: "Thank you for your order" }
      """;

  static final String HELLO_LATER = HELLO.replace("PT1H", "PT2H");
  static final String HELLO_REWORDED = HELLO.replace("Come again", "Please come again");
  static final String RISK_HELD_OUT = RISK + "holdout: 30%\n";

  static final String EVIL_TEXT = "</script><img src=x onerror=alert(1)>";
  static final String EVIL =
      """
      campaign: evil
      name: '%1$s'
      trigger: { event: purchase }
      reentry: always
      steps:
        - send: { template: evil }
      templates:
        evil: { subject: '%1$s', text: '%1$s', sms: '%1$s' }
      """
          .formatted(EVIL_TEXT);

  private TestSets() {}
}
