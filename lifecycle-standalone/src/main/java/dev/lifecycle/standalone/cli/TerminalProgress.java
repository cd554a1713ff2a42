/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import dev.lifecycle.standalone.load.Progress;
import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress as a bar on standard error. */
final class TerminalProgress implements Progress {

  private static final int UPDATE_MS = 200;

  private TerminalProgress() {}

  /** A bar where a person sees it, and nothing where output goes to a file or a program. */
  static Progress ifSeen() {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .<Progress>map(_ -> new TerminalProgress())
        .orElse(Progress.UNSEEN);
  }

  @Override
  public Step begin(String name, String unit, long all) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(all)
            .setUnit(unit, unit.equals("KB") ? 1024 : 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_MS)
            .build();
    return new Step() {
      @Override
      public void add(long done) {
        bar.stepBy(done);
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }
}
