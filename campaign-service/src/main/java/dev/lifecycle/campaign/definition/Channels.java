/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.List;

/** The ways a message can go (campaigns.md, "Channels"). */
public final class Channels {

  public static final String EMAIL = "email";
  public static final String SMS = "sms";
  public static final String PRINT = "print";
  public static final String WEBHOOK = "webhook";
  public static final String MANAGER = "manager";

  /** The channel that is always there. */
  public static final String OUTBOX = "outbox";

  /** All of them. */
  public static final List<String> NAMES = List.of(EMAIL, SMS, PRINT, WEBHOOK, MANAGER, OUTBOX);

  private Channels() {}
}
