/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to import.
 *
 * @param rows how to read the files that are tables; absent: every file is JSONL
 * @param rejected the file for lines that give no event
 * @param moveTo moves the whole history by whole days to just before this instant
 * @param check what the services refuse is rejected, and nothing is written where a currency has no
 *     rate; absent: any event will do, whatever its time and currency
 */
public record ImportPlan(
    List<SourceFile> files,
    Optional<RowPlan> rows,
    Path rejected,
    Optional<Instant> moveTo,
    Optional<ServiceCheck> check) {

  public ImportPlan {
    files = List.copyOf(files);
  }

  /** Every file that is read. */
  public List<Path> read() {
    Stream<SourceFile> lookups = rows.stream().flatMap(each -> each.lookups().keySet().stream());
    return Stream.concat(files.stream(), lookups).map(SourceFile::path).toList();
  }
}
