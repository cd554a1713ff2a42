/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Has Tomcat tell by a problem detail, too, what it refuses before Spring sees it. */
public final class UnreadableRequests
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new ProblemValve()));
  }

  private static final class ProblemValve extends ErrorReportValve {

    private static final int BAD_REQUEST = 400;
    private static final String PROBLEM =
        """
        {"title":"Bad Request","status":400,"detail":"Expected an address whose escapes are UTF-8\
         without control characters, but it is not."}\
        """;

    @Override
    protected void report(Request request, Response response, Throwable failure) {
      if (response.getStatus() == BAD_REQUEST
          && response.getContentWritten() == 0
          && response.setErrorReported()) {
        write(response);
      } else {
        super.report(request, response, failure);
      }
    }

    private static void write(Response response) {
      try {
        response.setContentType("application/problem+json");
        Writer body = response.getReporter();
        if (body != null) {
          body.write(PROBLEM);
          response.finishResponse();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
