/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.page;

import dev.lifecycle.standalone.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A report as one page that loads nothing from anywhere: style, charts and numbers are in it. */
public final class ReportPage {

  private ReportPage() {}

  /**
   * Writes the page.
   *
   * @param charts the numbers of {@link ChartData} as JSON
   */
  public static void write(Report report, String charts, Writer page) throws IOException {
    var words = new Words(report.period().zone());
    var context =
        new Context(
            Locale.ENGLISH,
            Map.of(
                "report", report,
                "page", PageParts.of(charts),
                "words", words,
                "lists", new PageLists(report),
                "earned", new EarningWords(),
                "say", new Sentences(report, words),
                "sayHistory", new HistorySentences(report, words),
                "sayChange", new ChangeSentences(report, words)));
    engine().process("report", context, page);
    page.flush();
  }

  private static TemplateEngine engine() {
    var resolver = new ClassLoaderTemplateResolver(ReportPage.class.getClassLoader());
    resolver.setPrefix(Resource.FOLDER);
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    var engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }
}
