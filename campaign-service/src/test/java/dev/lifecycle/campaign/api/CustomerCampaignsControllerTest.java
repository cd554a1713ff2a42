/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Detour;
import dev.lifecycle.campaign.customer.Hold;
import dev.lifecycle.campaign.customer.Told;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.campaign.stream.KeptCustomer;
import dev.lifecycle.campaign.why.Explainer;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome.Kind;
import dev.lifecycle.event.Outcome.Reason;
import dev.lifecycle.streams.StoreLookup.Found;
import dev.lifecycle.testing.TestEvents;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What is answered where a customer is not here, not known, or not to be asked for. */
class CustomerCampaignsControllerTest {

  private static final Instant ERASED_AT = Instant.parse("2026-03-05T12:00:00Z");

  private final AtomicReference<String> asked = new AtomicReference<>();
  private HttpServer other;

  @BeforeEach
  void start() throws IOException {
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          asked.set(exchange.getRequestURI().toString());
          exchange.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, "7");
          exchange.sendResponseHeaders(503, -1);
        });
    other.start();
  }

  @AfterEach
  void stop() {
    other.stop(0);
  }

  @Test
  void asksToComeAgainWhileTheServiceStarts() {
    comeAgain(controller(null).campaignsWithAnyId("a/b", false), "The service is starting.");
  }

  @Test
  void asksToComeAgainWhileCustomersMove() {
    comeAgain(
        controller(new Found.NotNow<>("moving")).campaigns("anna", false),
        "The customers are moving between instances.");
  }

  @Test
  void doesNotAskOnWhoAskedOnAlready() {
    comeAgain(
        controller(elsewhere()).campaigns("anna", true),
        "The customers are moving between instances.");
    assertThat(asked).hasNullValue();
  }

  @Test
  void asksToComeAgainWhereTheOtherInstanceDoesNotAnswer() {
    var gone = elsewhere();
    other.stop(0);

    comeAgain(
        controller(gone).campaigns("anna", false),
        "Expected the instance at localhost:%s to answer, but it did not."
            .formatted(other.getAddress().getPort()));
  }

  @Test
  void handsTheOtherInstancesAnswerOnWithWhenToComeAgain() {
    var answer = controller(elsewhere()).campaignsWithAnyId("a/b?c", false);

    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("7");
    assertThat(asked).hasValue("/customers/campaigns?id=a%2Fb%3Fc");
  }

  @Test
  void refusesWhatCannotBeAnId() {
    var answer = controller(new Found.Unknown<>()).campaignsWithAnyId("a\nb", false);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
  }

  @Test
  void saysThatNothingIsKnownOfACustomer() {
    var answer = controller(new Found.Unknown<>()).campaignsWithAnyId("a/b", false);

    assertThat(answer.getStatusCode().value()).isEqualTo(404);
    assertThat(detail(answer))
        .isEqualTo("Expected an event of customer 'a/b' to have come, but none has.");
  }

  @Test
  void saysWhenACustomerWasErasedAndWhatThatStopped() {
    var stopped =
        new Told("welcome", 2, Kind.SUPPRESSED, Reason.ERASED, ERASED_AT, "m", null, "Erased");
    var answer =
        controller(new Found.Here<>(new KeptCustomer(erased(), null, List.of(stopped))))
            .campaigns("anna", false);

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody())
        .isInstanceOfSatisfying(
            CustomerCampaigns.class,
            view -> {
              assertThat(view.erasedAt()).isEqualTo(ERASED_AT);
              assertThat(view.nextAt()).isNull();
              assertThat(view.campaigns().getFirst().stopped().getFirst().reason())
                  .isEqualTo(Reason.ERASED);
            });
  }

  @Test
  void whatWaitsHasTheNumberThatItsMessageWillHave() {
    var way = new Detour(2, new TreeSet<>(), List.of());
    var entry = new Message.Entry("e", ERASED_AT);
    var waiting =
        new Waiting("welcome", 2, entry, 1, ERASED_AT, null, way, Hold.NONE, Map.of(), Map.of());
    CustomerState anna = CustomerState.unknown(TestEvents.ANNA).withWaiting(List.of(waiting));
    var answer =
        controller(new Found.Here<>(new KeptCustomer(anna, null, List.of())))
            .campaigns("anna", false);

    assertThat(answer.getBody())
        .isInstanceOfSatisfying(
            CustomerCampaigns.class,
            view ->
                assertThat(view.campaigns().getFirst().waiting().getFirst().step()).isEqualTo(3));
  }

  private static CustomerState erased() {
    return new CampaignDecider(CampaignSettings.DEFAULTS)
        .onEvent(
            CustomerState.unknown(TestEvents.ANNA),
            TestEvents.erasure("anna", ERASED_AT.toString()),
            Catalog.EMPTY,
            ERASED_AT)
        .next();
  }

  private Found<KeptCustomer> elsewhere() {
    return new Found.Elsewhere<>("localhost", other.getAddress().getPort());
  }

  private static CustomerCampaignsController controller(@Nullable Found<KeptCustomer> found) {
    return new CustomerCampaignsController(
        _ -> Optional.ofNullable(found),
        () -> new Explainer(CampaignSettings.DEFAULTS, Catalog.EMPTY, Instant.EPOCH),
        new OtherInstances());
  }

  private static void comeAgain(ResponseEntity<?> answer, String because) {
    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
    assertThat(detail(answer)).isEqualTo(because);
  }

  private static @Nullable String detail(ResponseEntity<?> answer) {
    return answer.getBody() instanceof ProblemDetail problem ? problem.getDetail() : null;
  }
}
