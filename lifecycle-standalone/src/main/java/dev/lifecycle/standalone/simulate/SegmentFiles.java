/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.Population;
import dev.lifecycle.segment.replay.SegmentReplay;
import java.io.IOException;
import java.nio.file.Path;

/** What the segment service would have written: category-changes.jsonl and population.jsonl. */
public final class SegmentFiles implements SegmentReplay.Output, AutoCloseable {

  private final FilePair files;

  public SegmentFiles(Path folder) throws IOException {
    files =
        FilePair.open(folder.resolve("category-changes.jsonl"), folder.resolve("population.jsonl"));
  }

  @Override
  public void changed(CategoryChange change) {
    files.first().write(change);
  }

  @Override
  public void taken(Population population) {
    files.second().write(population);
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
