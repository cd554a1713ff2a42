/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What else has to know of a model or a category: the failing test names the place. */
class CategoryTest {

  private static final Path DOCS = Path.of("..", "docs", "categories.md");
  private static final Pattern ROW = Pattern.compile("\\| `([A-Z_]+)` \\|.*");

  /** Stored state holds these numbers: a new category is added here with the next free one. */
  private static final List<String> BY_NUMBER =
      List.of(
              "lifecycle:PROSPECT lifecycle:NEW lifecycle:NOVICE lifecycle:ACTIVE lifecycle:REPEAT"
                  .split(" "),
              "lifecycle:AT_RISK lifecycle:LAPSED lifecycle:UNHAPPY lifecycle:LOYAL".split(" "),
              "lifecycle:REFERRING lifecycle:ADVOCATE".split(" "),
              "ladder:PROSPECT ladder:CUSTOMER ladder:CLIENT ladder:SUPPORTER ladder:ADVOCATE"
                  .split(" "),
              "relation:PROSPECT relation:CUSTOMER relation:EX_CUSTOMER".split(" "),
              "importance:A importance:B importance:C importance:NONE importance:POTENTIAL_A"
                  .split(" "),
              "value-loyalty:NEW value-loyalty:CHAMPION value-loyalty:POTENTIAL_CHAMPION"
                  .split(" "),
              "value-loyalty:LOYALIST value-loyalty:LOW_VALUE_AT_RISK".split(" "),
              "tier:NONE tier:VIP".split(" "))
          .stream()
          .flatMap(Arrays::stream)
          .toList();

  @Test
  void aCategoryKeepsTheNumberItIsStoredUnder() {
    var byNumber = new TreeMap<Integer, String>();
    for (Category category : Category.values()) {
      byNumber.put(category.number(), category.qualifiedName());
    }

    assertThat(List.copyOf(byNumber.values())).isEqualTo(BY_NUMBER);
    assertThat(byNumber.lastKey()).isEqualTo(BY_NUMBER.size() - 1).isLessThan(Long.SIZE);
  }

  @Test
  void theSchemaOfACategoryChangeNamesEveryModel() {
    JsonNode schema =
        JsonMapper.shared()
            .readTree(
                CategoryTest.class.getResourceAsStream("/schemas/lifecycle.category-change.json"));

    var models = schema.at("/properties/changes/items/properties/model/enum");

    assertThat(models.valueStream().map(JsonNode::stringValue))
        .containsExactlyElementsOf(Arrays.stream(Model.values()).map(Model::wireName).toList());
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void theDocumentationListsTheCategoriesOfEveryModelInTheirOrder(Model model) throws IOException {
    Map<Model, List<String>> names =
        Arrays.stream(Category.values())
            .collect(groupingBy(Category::model, mapping(Category::wireName, toList())));

    List<String> listed =
        Files.readString(DOCS)
            .lines()
            .dropWhile(line -> !line.startsWith("## `" + model.wireName() + "`"))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .map(ROW::matcher)
            .filter(java.util.regex.Matcher::matches)
            .map(row -> row.group(1))
            .toList();

    assertThat(listed).as("rows of %s in %s", model.wireName(), DOCS).isEqualTo(names.get(model));
  }
}
