/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams.boot;

import dev.lifecycle.streams.UnfitTopicsException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells of topics that cannot be used in a few lines instead of a stack trace. */
final class TopicsFailureAnalyzer extends AbstractFailureAnalyzer<UnfitTopicsException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnfitTopicsException cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()), "Correct the topics in Kafka and start again.", cause);
  }
}
