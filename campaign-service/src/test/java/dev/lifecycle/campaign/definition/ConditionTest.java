/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  private static final Variables PURCHASE =
      Map.<String, Object>of(
              "contact.attributes",
              Map.of("level", new BigDecimal("3"), "sizes", List.of(new BigDecimal("41.5"))),
              "event.items",
              List.of(Map.of("quantity", new BigDecimal("2"), "price", new BigDecimal("120.50"))))
          ::get;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contact.attributes['level'] == 3                          | true",
        "contact.attributes['level'] != 3                          | false",
        "contact.attributes['level'] > 2.5                         | true",
        "contact.attributes['level'] + 1.0 == 4.0                  | true",
        "int(contact.attributes.level) % 2 == 1                    | true",
        "int(contact.attributes.level) + 1 > 3                     | true",
        "contact.attributes.level - double(size(event.items)) == 2.0 | true",
        "double(contact.attributes.level) + double(contact.attributes.level) == 6.0 | true",
        "event.items.filter(item, item.price > 100.0).size() == 1  | true",
        "41.5 in contact.attributes['sizes']                       | true",
        "event.items.exists(item, item.price > 100.0)              | true",
        "event.items.exists(item, item.price > 100.0 && item.quantity > 2) | false",
        "event.items.all(item, item.price * item.quantity == 241.0) | true",
      })
  void numbersInAttributesAndItemsAreNumbers(String condition, boolean holds) {
    assertThat(where(condition).test(PURCHASE)).isEqualTo(new Condition.Answer(holds, null));
  }

  private static Condition where(String condition) {
    String yaml =
        """
        campaign: hello
        trigger: { event: purchase, where: "%s" }
        steps: [ { send: { template: t } } ]
        templates: { t: { text: Hello } }
        """
            .formatted(condition);
    return switch (CatalogReader.read(new Source("test.yaml", yaml, Map.of()))) {
      case Reading.Valid(Campaign campaign)
          when campaign.trigger() instanceof Trigger.Event(_, var where) ->
          where;
      case Reading reading -> throw new IllegalArgumentException(reading.toString());
    };
  }
}
