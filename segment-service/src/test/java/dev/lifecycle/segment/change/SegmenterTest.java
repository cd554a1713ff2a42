/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.change;

import static dev.lifecycle.event.Category.LIFECYCLE_ACTIVE;
import static dev.lifecycle.event.Category.LIFECYCLE_AT_RISK;
import static dev.lifecycle.event.Category.LIFECYCLE_NEW;
import static dev.lifecycle.event.Category.LIFECYCLE_NOVICE;
import static dev.lifecycle.event.Category.TIER_NONE;
import static dev.lifecycle.event.Category.TIER_VIP;
import static dev.lifecycle.testing.TestEvents.ANNA;
import static dev.lifecycle.testing.TestEvents.activity;
import static dev.lifecycle.testing.TestEvents.erasure;
import static dev.lifecycle.testing.TestEvents.purchase;
import static dev.lifecycle.testing.TestEvents.refund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.Cause;
import dev.lifecycle.event.CategoryChange.ModelChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.Model;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.segment.category.TierTerm;
import dev.lifecycle.segment.change.Explainer.Explanation;
import dev.lifecycle.segment.profile.Reception;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.testing.TestEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmenterTest {

  private static final SegmentSettings SETTINGS = SegmentSettings.defaults();
  private static final Segmenter SEGMENTER = new Segmenter(SETTINGS);
  private static final CustomerEvent FIRST = purchase("anna", "o-1", "2025-01-31T10:00:00Z", "600");

  private Customer anna = Customer.unknown(ANNA);
  private List<CategoryChange> changes = List.of();

  @Test
  void theFirstEventEntersEveryModel() {
    given(FIRST);

    assertThat(changes).hasSize(1);
    CategoryChange change = changes.getFirst();
    assertThat(change.sequence()).isEqualTo(1);
    assertThat(change.cause())
        .isEqualTo(new Cause(Cause.Kind.EVENT, "purchase-o-1", "lifecycle.purchase", FIRST.time()));
    assertThat(change.changes()).extracting(ModelChange::model).containsExactly(Model.values());
    assertThat(change.changes().getFirst().entered())
        .containsExactly(LIFECYCLE_NEW, LIFECYCLE_NOVICE, LIFECYCLE_ACTIVE);
  }

  @Test
  void boundariesAreActedOnEachAtItsOwnInstantHoweverLate() {
    given(FIRST);
    advance("2025-12-31T00:00:00Z");

    assertThat(changes)
        .extracting(CategoryChange::at)
        .startsWith(
            Instant.parse("2025-03-02T10:00:00Z"), // NOVICE ends
            Instant.parse("2025-04-01T10:00:00Z"), // ACTIVE becomes AT_RISK
            Instant.parse("2025-05-01T10:00:00Z")); // NEW ends
    assertThat(changes).allMatch(change -> change.cause().equals(Cause.TIME));
  }

  @Test
  void anEventOfAShopWhoseClockIsAheadIsJudgedAtItsOwnTime() {
    CustomerEvent ahead = purchase("anna", "o-2", "2025-02-10T10:00:03Z", "500");
    Instant now = Instant.parse("2025-02-10T10:00:00Z");

    given(FIRST);
    Step step = SEGMENTER.accept(anna, ahead, Values.NONE, now);

    assertThat(step.changes()).extracting(CategoryChange::at).containsExactly(ahead.time());
    assertThat(step.next())
        .isEqualTo(SEGMENTER.accept(anna, ahead, Values.NONE, ahead.time()).next());
    assertThat(step.next().standing().term()).isNotNull();
  }

  @Test
  void nothingIsWrittenWhenNothingChanged() {
    given(FIRST);
    given(activity("anna", "2025-02-01T10:00:00Z", "looked"));

    assertThat(changes).isEmpty();
    assertThat(anna.standing().sequence()).isEqualTo(1);
  }

  @Test
  void aDuplicateIsToldApart() {
    given(FIRST);

    assertThat(SEGMENTER.accept(anna, FIRST, Values.NONE, FIRST.time()))
        .isEqualTo(new Step(anna, List.of(), Reception.DUPLICATE, null));
  }

  @Test
  void aBigSpenderIsVipForATermAndIsNotRenewedWithoutRevenue() {
    given(FIRST);
    given(purchase("anna", "o-2", "2025-03-01T10:00:00Z", "400"));
    assertThat(entered()).contains(TIER_VIP);

    given(refund("anna", "o-2", "2025-03-02T10:00:00Z", null));
    assertThat(anna.standing().since()).containsKey(TIER_VIP);

    advance("2027-03-01T09:59:59.999Z");
    assertThat(anna.standing().since()).containsKey(TIER_VIP);
    advance("2027-03-01T10:00:00Z");
    assertThat(entered()).contains(TIER_NONE);
  }

  @Test
  void aTermThatBroughtEnoughIsRenewedWithoutAChange() {
    given(purchase("anna", "o-1", "2025-01-31T10:00:00Z", "1000"));
    advance("2027-02-01T00:00:00Z");

    assertThat(anna.standing().since()).containsKey(TIER_VIP);
    assertThat(anna.standing().term())
        .isEqualTo(
            new TierTerm(
                Instant.parse("2027-01-31T10:00:00Z"), Instant.parse("2029-01-31T10:00:00Z")));
  }

  @Test
  void anErasureLeavesEverythingAndALaterEventGoesOnCounting() {
    given(FIRST);
    given(erasure("anna", "2025-02-01T00:00:00Z"));
    assertThat(changes.getFirst().changes()).allMatch(model -> model.current().isEmpty());
    assertThat(anna.standing().reviewAt()).isNull();

    given(purchase("anna", "o-2", "2025-02-02T00:00:00Z", "5"));
    assertThat(changes.getFirst().sequence()).isEqualTo(3);
    assertThat(changes.getFirst().evidence().n()).isEqualTo(1);
  }

  @Test
  void anErasureThatComesLateLeavesAPurchaseThatRepeatedAnOrderId() {
    given(FIRST);
    given(repeatOfFirst("2025-06-01T10:00:00Z"));
    assertThat(anna.standing().held().categories()).doesNotContain(LIFECYCLE_NEW);
    var erasure = erasure("anna", "2025-05-20T00:00:00Z");
    take(SEGMENTER.accept(anna, erasure, Values.NONE, Instant.parse("2025-06-02T00:00:00Z")));

    assertThat(anna.standing().held().categories()).contains(LIFECYCLE_NEW);
    assertThat(anna.standing().counted().n()).isEqualTo(1);
  }

  @Test
  void theEvidenceOfAnErasureSaysNothingOfWhatWasForgotten() {
    given(purchase("anna", "o-1", "2025-01-31T10:00:00Z", "1000"));
    given(erasure("anna", "2025-02-01T00:00:00Z"));

    var evidence = changes.getFirst().evidence();
    assertThat(evidence.tierEnds()).isNull();
    assertThat(evidence.lastVisit()).isNull();
    assertThat(evidence.netRevenue()).isZero();
  }

  @Test
  void timeDoesNotGoBackForACustomer() {
    given(FIRST);
    Step step =
        SEGMENTER.accept(
            anna,
            activity("anna", "2025-01-30T10:00:00Z", "onboarded"),
            Values.NONE,
            Instant.parse("2025-01-01T00:00:00Z"));

    assertThat(step.next().standing().judgedAt()).isEqualTo(FIRST.time());
  }

  @Test
  void explainsAnEventAheadOfTheClockAsItWasJudged() {
    given(FIRST);

    assertThat(
            new Explainer(SETTINGS)
                .explain(anna, Values.NONE, FIRST.time().minusSeconds(3)).stream()
                    .filter(Explanation::held)
                    .flatMap(explanation -> explanation.because().stream()))
        .isNotEmpty()
        .allMatch(Explainer.Because::holds);
  }

  @Test
  void explainsWhatIsHeldWhatIsNotAndWhenThatChanges() {
    given(FIRST);
    List<Explanation> all =
        new Explainer(SETTINGS).explain(anna, Values.NONE, Instant.parse("2025-02-15T00:00:00Z"));

    Explanation active = explanation(all, LIFECYCLE_ACTIVE);
    assertThat(active.held()).isTrue();
    assertThat(active.since()).isEqualTo(FIRST.time());
    assertThat(active.changesAt()).isEqualTo(Instant.parse("2025-04-01T10:00:00Z"));
    assertThat(active.because()).allMatch(Explainer.Because::holds);

    Explanation atRisk = explanation(all, LIFECYCLE_AT_RISK);
    assertThat(atRisk.held()).isFalse();
    assertThat(atRisk.changesAt()).isEqualTo(Instant.parse("2025-04-01T10:00:00Z"));
    assertThat(atRisk.because()).anyMatch(because -> !because.holds());
    assertThat(all).hasSize(Category.values().length);
  }

  private static CustomerEvent repeatOfFirst(String time) {
    return new CustomerEvent.Purchase(
        TestEvents.envelope("anna", "again", time),
        "o-1",
        BigDecimal.TEN,
        TestEvents.EUR,
        List.of(),
        null);
  }

  private static Explanation explanation(List<Explanation> all, Category category) {
    return all.stream().filter(each -> each.category() == category).findFirst().orElseThrow();
  }

  private List<Category> entered() {
    return changes.getLast().changes().stream().flatMap(model -> model.entered().stream()).toList();
  }

  private void given(CustomerEvent event) {
    take(SEGMENTER.accept(anna, event, Values.NONE, event.time()));
  }

  private void advance(String now) {
    take(SEGMENTER.advance(anna, Values.NONE, Instant.parse(now)));
  }

  private void take(Step step) {
    anna = step.next();
    changes = step.changes();
  }
}
