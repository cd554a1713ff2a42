/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import dev.lifecycle.codec.InputRules;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to import.
 *
 * @param rows how to read the files that are tables; absent: every file is JSONL
 * @param rejected the file for lines that give no event
 * @param moveTo moves the whole history by whole days to just before this instant
 * @param rules with a rate for each currency, or else nothing is written; absent: any will do
 */
public record ImportPlan(
    List<SourceFile> files,
    Optional<RowPlan> rows,
    Path rejected,
    Optional<Instant> moveTo,
    Optional<InputRules> rules) {

  public ImportPlan {
    files = List.copyOf(files);
  }
}
