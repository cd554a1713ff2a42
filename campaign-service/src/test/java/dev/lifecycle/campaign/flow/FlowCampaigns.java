/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

/** Campaigns that several stories begin with. */
final class FlowCampaigns {

  /** Two messages after waits, to who becomes new; a purchase ends it. */
  static final String SERIES =
      """
      campaign: series
      status: live
      trigger: { enters: [lifecycle:NEW] }
      steps:
        - wait: P1D
        - send: { template: one }
        - wait: P1M
        - send: { template: two }
      exit: { on: [purchase] }
      templates:
        one: { text: One }
        two: { text: Two }
      """;

  /** A message to whoever rates badly. */
  static final String SURVEY =
      """
      campaign: survey
      status: live
      trigger: { event: rating, where: event.score < 7 }
      reentry: always
      steps: [ send: { template: t } ]
      templates: { t: { text: "You gave us {{ event.score }}" } }
      """;

  private FlowCampaigns() {}
}
