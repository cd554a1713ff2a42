/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;

/** The texts that a page is made of. */
final class Resource {

  /** Where the page's own files are. */
  static final String FOLDER = "dev/lifecycle/standalone/page/";

  private static final String CHARTS_BUILD =
      "META-INF/maven/org.webjars.npm/chart.js/pom.properties";
  private static final Pattern SOURCE_MAP = Pattern.compile("(?m)^//# sourceMappingURL=.*$");

  private Resource() {}

  /** One of the page's own files. */
  static String own(String name) {
    return text(FOLDER + name);
  }

  /** Chart.js as one script, without the name of a file that does not go along. */
  static String chartLibrary() {
    String path =
        "META-INF/resources/webjars/chart.js/%s/dist/chart.umd.min.js".formatted(chartsVersion());
    return SOURCE_MAP.matcher(text(path)).replaceAll("");
  }

  private static String chartsVersion() {
    var build = new Properties();
    try {
      build.load(new StringReader(text(CHARTS_BUILD)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }

  private static String text(String path) {
    try (InputStream in = Resource.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(
            "Expected a resource %s, but there is none".formatted(path));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
