/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.campaign.definition.RelatedProducts.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the file that says which products go with which; finds all that is wrong with it. */
public final class RelatedReader {

  private static final int MOST_OFFERED = 100;

  private final Problems problems;
  private final Values values;
  private final Map<String, Product> products = new LinkedHashMap<>();
  private final Map<String, List<Product>> bySku = new HashMap<>();
  private final Map<String, List<Product>> byCategory = new HashMap<>();

  private RelatedReader(Problems problems) {
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** What came of reading. */
  public sealed interface Result {

    /** It can be used. */
    record Valid(RelatedProducts related) implements Result {}

    /** It cannot: all that is wrong with it, by place. */
    record Invalid(List<Problem> problems) implements Result {

      public Invalid {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Reads a file's text. */
  public static Result read(String file, String text) {
    var problems = new Problems(file);
    Node root = Document.compose(text, "products", problems);
    var reader = new RelatedReader(problems);
    Fields fields = Fields.of(root, problems, List.of("products", "related"));
    if (fields != null) {
      reader.products(Fields.any(fields.get("products"), problems, "products by sku"));
      reader.values.list(fields.require("related")).forEach(reader::related);
    }
    return problems.isEmpty()
        ? new Result.Valid(new RelatedProducts(reader.bySku, reader.byCategory))
        : new Result.Invalid(problems.inOrder());
  }

  private void products(@Nullable Fields fields) {
    if (fields == null) {
      return;
    }
    fields.each((sku, node) -> {
      Fields product = Fields.of(node, problems, List.of("name", "category", "url"));
      if (product != null) {
        products.put(
            sku.getValue(),
            new Product(
                sku.getValue(),
                values.text(product.get("name")),
                values.text(product.get("category")),
                values.text(product.get("url"))));
      }
    });
  }

  private void related(Node node) {
    Fields fields = Fields.of(node, problems, List.of("sku", "category", "offer"));
    if (fields == null) {
      return;
    }
    Node sku = fields.get("sku");
    Node category = fields.get("category");
    List<Product> offered = offered(fields.require("offer"));
    if ((sku == null) == (category == null)) {
      problems.at(
          fields.node(),
          "Expected either sku or category, but found %s"
              .formatted(sku == null ? "neither" : "both"));
    } else if (sku != null) {
      put(bySku, sku, offered);
    } else if (category != null) {
      put(byCategory, category, offered);
    }
  }

  private void put(Map<String, List<Product>> relations, Node node, List<Product> offered) {
    String name = values.text(node);
    if (name != null && relations.putIfAbsent(name, offered) != null) {
      problems.at(node, "Expected %s once, but it is there again".formatted(name));
    }
  }

  private List<Product> offered(@Nullable Node node) {
    List<Node> nodes = values.list(node);
    if (node != null && (nodes.isEmpty() || nodes.size() > MOST_OFFERED)) {
      problems.at(
          node,
          "Expected 1 to %s products, but there are %s".formatted(MOST_OFFERED, nodes.size()));
    }
    List<String> known = new ArrayList<>(products.keySet());
    return nodes.stream()
        .map(each -> values.named(each, known, sku -> sku, "one of the products "))
        .filter(Objects::nonNull)
        .map(products::get)
        .filter(Objects::nonNull)
        .toList();
  }
}
