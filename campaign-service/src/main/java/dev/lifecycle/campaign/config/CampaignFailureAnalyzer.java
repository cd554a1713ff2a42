/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.config;

import dev.lifecycle.campaign.stream.InvalidCampaignsException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what is wrong with campaign documents in few lines instead of a stack trace. */
final class CampaignFailureAnalyzer extends AbstractFailureAnalyzer<InvalidCampaignsException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, InvalidCampaignsException cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()), "Correct the documents and start again.", cause);
  }
}
