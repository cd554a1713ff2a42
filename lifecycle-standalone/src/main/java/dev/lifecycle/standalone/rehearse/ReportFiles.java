/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import dev.lifecycle.standalone.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** report.json. */
final class ReportFiles {

  static final String JSON = "report.json";

  private ReportFiles() {}

  static void write(Report report, Path folder) throws IOException {
    Files.write(folder.resolve(JSON), Json.PAGE.writeValueAsBytes(report));
  }
}
