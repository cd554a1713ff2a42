/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.definition.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Campaign documents with errors: names all of them with file, line and column. */
public final class InvalidCampaignsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  InvalidCampaignsException(List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining(System.lineSeparator())));
  }
}
