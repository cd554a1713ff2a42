/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.lifecycle.campaign.api.PreviewsElsewhere.Counted;
import dev.lifecycle.campaign.stream.TestCampaigns;
import dev.lifecycle.campaign.why.PreviewCount;
import dev.lifecycle.event.CampaignSaved;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is made of another instance's answer. */
class PreviewsElsewhereTest {

  private static final CampaignSaved VERSION =
      new CampaignSaved("later", 1, TestCampaigns.LATER, Map.of(), "test", Instant.EPOCH);

  private HttpServer other;
  private int status = 200;
  private String body = "";

  @BeforeEach
  void start() throws IOException {
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/campaigns/later/preview",
        exchange -> {
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    other.start();
  }

  @AfterEach
  void stop() {
    other.stop(0);
  }

  @Test
  void takesTheCount() {
    PreviewCount count = PreviewCount.nobodyIn(3);
    body = JsonMapper.builder().build().writeValueAsString(count);

    assertThat(asked()).isEqualTo(new Counted.All(count));
  }

  @Test
  void saysThatCustomersMoveWhereTheOtherInstanceSaysSo() {
    status = 503;
    body = "{}";

    assertThat(because()).startsWith("The customers are moving between instances");
  }

  @Test
  void saysWhatTheOtherInstanceAnsweredWhereThatIsNoCount() {
    body = "[";
    assertThat(because()).startsWith(expected() + "its answer cannot be read: ");

    status = 500;
    assertThat(because()).isEqualTo(expected() + "it answered with 500.");
  }

  @Test
  void saysThatTheOtherInstanceDoesNotAnswer() {
    other.stop(0);

    assertThat(because())
        .isEqualTo("Expected the instance at " + place() + " to answer, but it did not.");
  }

  private String expected() {
    return "Expected a count from the instance at " + place() + ", but ";
  }

  private String place() {
    return "localhost:" + other.getAddress().getPort();
  }

  private String because() {
    return asked() instanceof Counted.Not(String because) ? because : "";
  }

  private Counted asked() {
    var host = new HostInfo("localhost", other.getAddress().getPort());
    return new PreviewsElsewhere(new OtherInstances()).askFor(host, VERSION);
  }
}
