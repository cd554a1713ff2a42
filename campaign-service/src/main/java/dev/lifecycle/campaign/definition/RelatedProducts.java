/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import org.jspecify.annotations.Nullable;

/**
 * Which products go with which: what conditions and texts know as {@code event.related}.
 *
 * @param bySku the products that go with one product, best first
 * @param byCategory the products that go with all of a category, best first
 */
public record RelatedProducts(
    Map<String, List<Product>> bySku, Map<String, List<Product>> byCategory) {

  /** Nothing goes with anything. */
  public static final RelatedProducts NONE = new RelatedProducts(Map.of(), Map.of());

  /** How many products are named for one purchase. */
  public static final int MOST = 10;

  public RelatedProducts {
    bySku = Map.copyOf(bySku);
    byCategory = Map.copyOf(byCategory);
  }

  /** A product that can be offered. */
  public record Product(
      String sku, @Nullable String name, @Nullable String category, @Nullable String url) {}

  /** An item as bought. */
  public record Item(String sku, @Nullable String category) {}

  /**
   * What goes with some items, {@value #MOST} at most and none of the items themselves: what is
   * named for their skus, item by item, then what is named for their categories.
   */
  public SequencedCollection<Product> of(List<Item> items) {
    var related = new LinkedHashMap<String, Product>();
    items.forEach(item -> add(bySku.get(item.sku()), related));
    for (Item item : items) {
      if (item.category() != null) {
        add(byCategory.get(item.category()), related);
      }
    }
    items.forEach(item -> related.remove(item.sku()));
    return related.sequencedValues().stream().limit(MOST).toList();
  }

  private static void add(@Nullable List<Product> products, Map<String, Product> related) {
    if (products != null) {
      products.forEach(product -> related.putIfAbsent(product.sku(), product));
    }
  }
}
