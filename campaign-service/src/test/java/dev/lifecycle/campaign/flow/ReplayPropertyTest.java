/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.Sources;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Model;
import dev.lifecycle.testing.TestContact;
import dev.lifecycle.testing.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random stories: whatever is told again, or after a restart, comes out the same. */
class ReplayPropertyTest {

  private static final int EVENTS = 40;
  private static final List<Category> LIFECYCLE =
      Arrays.stream(Category.values()).filter(c -> c.model() == Model.LIFECYCLE).toList();

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void replayingGivesTheSameStateAndTheSameEffects(long seed) {
    Run first = new Run(false);
    Run second = new Run(false);

    inputs(seed).forEach(first::take);
    inputs(seed).forEach(second::take);

    assertThat(second.state).isEqualTo(first.state);
    assertThat(second.effects).isEqualTo(first.effects);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aRestartAfterAnyStepChangesNothing(long seed) {
    Run straight = new Run(false);
    Run restarted = new Run(true);

    inputs(seed).forEach(straight::take);
    inputs(seed).forEach(restarted::take);

    assertThat(restarted.state).isEqualTo(straight.state);
    assertThat(restarted.effects).isEqualTo(straight.effects);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void tellingEveryInputTwiceSendsNothingTwice(long seed) {
    Run once = new Run(false);
    Run twice = new Run(false);

    for (Input input : inputs(seed)) {
      once.take(input);
      twice.take(input);
      twice.take(input);
    }

    assertThat(twice.messages()).isEqualTo(once.messages());
    assertThat(new HashSet<>(once.messages())).hasSameSizeAs(once.messages());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void lookingAtTheSameCampaignsAgainChangesNothing(long seed) {
    Run straight = new Run(false);
    Run looking = new Run(false);

    for (Input input : inputs(seed)) {
      straight.take(input);
      looking.take(input);
      looking.look(input.at());
    }

    assertThat(looking.state).isEqualTo(straight.state);
    assertThat(looking.effects).isEqualTo(straight.effects);
  }

  private sealed interface Input {

    Instant at();

    record Told(CustomerEvent event) implements Input {

      @Override
      public Instant at() {
        return event.time();
      }
    }

    record Changed(CategoryChange change) implements Input {

      @Override
      public Instant at() {
        return change.at();
      }
    }
  }

  /** One way of going through a story. */
  private static final class Run {

    private final boolean restarts;
    private final List<Effect> effects = new ArrayList<>();
    private Catalog catalog = catalog();
    private CampaignDecider decider = new CampaignDecider(CampaignSettings.DEFAULTS);
    private CustomerState state = CustomerState.unknown(TestEvents.ANNA);

    Run(boolean restarts) {
      this.restarts = restarts;
    }

    void take(Input input) {
      Instant due = state.nextDue();
      while (due != null && due.isBefore(input.at())) {
        keep(decider.onTime(state, catalog, due));
        due = state.nextDue();
      }
      keep(
          switch (input) {
            case Input.Told(CustomerEvent event) ->
                decider.onEvent(state, event, catalog, event.time());
            case Input.Changed(CategoryChange change) ->
                decider.onChange(state, change, catalog, change.at());
          });
    }

    void look(Instant at) {
      keep(decider.onCatalog(state, catalog, Set.of(), at));
    }

    private void keep(Decision decision) {
      effects.addAll(decision.effects());
      state = restarts ? copied(decision.next()) : decision.next();
      if (restarts) {
        decider = new CampaignDecider(CampaignSettings.DEFAULTS);
        catalog = catalog();
      }
    }

    List<Message> messages() {
      return effects.stream()
          .filter(Effect.Send.class::isInstance)
          .map(effect -> ((Effect.Send) effect).message())
          .toList();
    }

    /** The state as only its values tell it: nothing that was worked out on the way is kept. */
    private static CustomerState copied(CustomerState s) {
      return new CustomerState(
          s.customer(),
          s.erased(),
          s.firstSeen(),
          new TreeMap<>(s.newest()),
          s.orders(),
          new ArrayList<>(s.bought()),
          s.contact(),
          s.sequence(),
          new HashSet<>(s.categories()),
          new TreeMap<>(s.left()),
          new ArrayList<>(s.waiting()),
          new TreeMap<>(s.memory()),
          new ArrayList<>(s.sent()),
          s.ledger(),
          s.nextDue());
    }
  }

  private static final Catalog SHIPPED = shipped();

  private static Catalog catalog() {
    return SHIPPED;
  }

  private static Catalog shipped() {
    String again =
        """
        campaign: again
        status: live
        trigger: { event: purchase, where: event.amount > 20.0 }
        reentry: always
        audience: customer.n > 0
        steps: [ wait: P3D, send: { template: t }, wait: P1M, send: { template: t } ]
        exit: { on: [complaint], leaves: [lifecycle:ACTIVE] }
        templates: { t: { text: "{{ event.orderId }} {{ customer.n }}" } }
        """;
    Catalog catalog = Catalog.EMPTY.with(Story.campaign(again), 1, Story.SAVED);
    for (var source : Sources.shipped()) {
      catalog = catalog.with(Story.campaign(source.definition()), 1, Story.SAVED);
    }
    return catalog;
  }

  private static List<Input> inputs(long seed) {
    var random = new Random(seed);
    var inputs = new ArrayList<Input>();
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    long sequence = 0;
    for (int i = 0; i < EVENTS; i++) {
      at = at.plus(Duration.ofHours(random.nextInt(700)));
      String time = at.toString();
      switch (random.nextInt(9)) {
        case 0, 1, 2 -> {
          String order = "o" + random.nextInt(20);
          inputs.add(told(TestEvents.purchase("anna", order, time, "" + random.nextInt(50))));
        }
        case 3 -> inputs.add(told(TestEvents.refund("anna", "o" + random.nextInt(20), time, null)));
        case 4 -> inputs.add(told(TestEvents.opened("anna", "c" + i, time)));
        case 5 -> inputs.add(told(moved(time, random.nextBoolean())));
        case 6 -> {
          if (random.nextInt(6) == 0) {
            inputs.add(told(TestEvents.erasure("anna", time)));
          }
        }
        default -> inputs.add(changed(random, ++sequence, time));
      }
    }
    return inputs;
  }

  private static Input told(CustomerEvent event) {
    return new Input.Told(event);
  }

  private static CustomerEvent moved(String time, boolean east) {
    ZoneId zone = ZoneId.of(east ? "Asia/Tokyo" : "America/New_York");
    return TestContact.of("anna", time).timeZone(Update.set(zone)).build();
  }

  private static Input changed(Random random, long sequence, String time) {
    Category category = LIFECYCLE.get(random.nextInt(LIFECYCLE.size()));
    return new Input.Changed(
        Stream.of(category)
            .map(chosen ->
                random.nextBoolean()
                    ? TestChanges.enters(sequence, time, chosen)
                    : TestChanges.leaves(sequence, time, chosen))
            .findFirst()
            .orElseThrow());
  }
}
