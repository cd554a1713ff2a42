/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import dev.lifecycle.standalone.page.ChartData;
import dev.lifecycle.standalone.page.ReportPage;
import dev.lifecycle.standalone.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** report.json and report.html. */
final class ReportFiles {

  static final String JSON = "report.json";
  static final String PAGE = "report.html";

  private ReportFiles() {}

  static void write(Report report, Path folder) throws IOException {
    Files.write(folder.resolve(JSON), Json.PAGE.writeValueAsBytes(report));
    String charts = Json.LINE.writeValueAsString(ChartData.of(report));
    try (Writer page = Files.newBufferedWriter(folder.resolve(PAGE))) {
      ReportPage.write(report, charts, page);
    }
  }
}
