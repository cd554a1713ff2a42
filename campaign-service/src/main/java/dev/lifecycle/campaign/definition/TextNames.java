/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import liqp.org.antlr.v4.runtime.ParserRuleContext;
import liqp.org.antlr.v4.runtime.tree.ParseTree;
import liqp.parser.Flavor;
import liquid.parser.v4.LiquidParser.AssignmentContext;
import liquid.parser.v4.LiquidParser.Capture_tag_IdContext;
import liquid.parser.v4.LiquidParser.FilterContext;
import liquid.parser.v4.LiquidParser.For_arrayContext;
import liquid.parser.v4.LiquidParser.For_rangeContext;
import liquid.parser.v4.LiquidParser.IndexContext;
import liquid.parser.v4.LiquidParser.Lookup_id_indexesContext;
import liquid.parser.v4.LiquidParser.Table_tagContext;
import liquid.parser.v4.LiquidParser.Term_BlankContext;
import liquid.parser.v4.LiquidParser.Term_StrContext;

/** Checks the names that a text uses: each is known, or the text makes it itself. */
final class TextNames {

  private static final Set<String> FILTERS = Flavor.LIQUID.getFilters().getMap().keySet();
  private static final Set<String> CLOCK = Set.of("now", "today");

  private final String source;
  private final Map<String, Vocabulary.Kind> names;
  private final Set<String> own = new HashSet<>(Set.of("forloop", "tablerowloop"));
  private final List<Flaw> flaws = new ArrayList<>();
  private final Set<String> used = new TreeSet<>();

  /** The text's own names that stand for an item each. */
  private final Set<String> items = new HashSet<>();

  TextNames(String source, Map<String, Vocabulary.Kind> names) {
    this.source = source;
    this.names = names;
  }

  List<Flaw> check(ParseTree tree) {
    gather(tree);
    walk(tree);
    return flaws;
  }

  /** The names, such as contact.name, that the checked text depends on. */
  Set<String> used() {
    return used;
  }

  private void gather(ParseTree tree) {
    switch (tree) {
      case AssignmentContext assign -> own.add(assign.id().getText());
      case For_arrayContext loop -> each(loop.id().getText(), loop.lookup().getText());
      case Table_tagContext table -> each(table.id().getText(), table.lookup().getText());
      case For_rangeContext loop -> own.add(loop.id().getText());
      case Capture_tag_IdContext capture -> own.add(capture.id().getText());
      default -> {}
    }
    for (int i = 0; i < tree.getChildCount(); i++) {
      gather(tree.getChild(i));
    }
  }

  private void each(String name, String list) {
    own.add(name);
    if (names.get(list) == Vocabulary.Kind.ITEMS) {
      items.add(name);
    }
  }

  private void walk(ParseTree tree) {
    switch (tree) {
      case Lookup_id_indexesContext lookup -> lookUp(lookup);
      case FilterContext filter when !FILTERS.contains(filter.Id().getText()) ->
          flaw(filter, "Expected a Liquid filter, but found %s", unknownFilter(filter));
      case Term_BlankContext blank ->
          flaw(
              blank,
              "Expected a test that finds what is unknown, such as {%% if contact.name %%}, but %s does not");
      case Term_StrContext text when CLOCK.contains(unquoted(text)) ->
          flaw(text, "Expected a time such as trigger.at, but found the clock's %s");
      default -> {}
    }
    for (int i = 0; i < tree.getChildCount(); i++) {
      walk(tree.getChild(i));
    }
  }

  private void lookUp(Lookup_id_indexesContext lookup) {
    var path = new StringBuilder(lookup.id().getText());
    if (own.contains(path.toString())) {
      if (items.contains(path.toString())) {
        field(lookup.index());
      }
      return;
    }
    int known = 0;
    for (IndexContext index : lookup.index()) {
      if (names.containsKey(path.toString()) || index.id2() == null) {
        break;
      }
      path.append('.').append(index.id2().getText());
      known++;
    }
    used.add(path.toString());
    if (names.get(path.toString()) == Vocabulary.Kind.ITEMS) {
      List<IndexContext> within = lookup.index().subList(known, lookup.index().size());
      if (within.size() > 1 && within.getFirst().id2() == null) {
        field(within.subList(1, within.size()));
      }
    }
    if (!names.containsKey(path.toString())) {
      flaw(
          lookup,
          "Expected a name that texts of this campaign know, but found %s"
              + Nearest.hint(path.toString(), names.keySet()),
          path.toString());
    }
  }

  /** Checks what is asked of one item. */
  private void field(List<IndexContext> indexes) {
    if (!indexes.isEmpty() && indexes.getFirst().id2() != null) {
      String name = indexes.getFirst().id2().getText();
      if (!Vocabulary.ITEM_FIELDS.contains(name)) {
        flaw(
            indexes.getFirst(),
            "Expected a field of an item, but found %s"
                + Nearest.hint(name, Vocabulary.ITEM_FIELDS),
            name);
      }
    }
  }

  private void flaw(ParserRuleContext place, String message) {
    flaw(place, message, place.getText());
  }

  private void flaw(ParserRuleContext place, String message, String found) {
    flaws.add(Flaw.at(source, place.getStart().getStartIndex(), message.formatted(found)));
  }

  private static String unknownFilter(FilterContext filter) {
    String name = filter.Id().getText();
    return name + Nearest.hint(name, FILTERS);
  }

  private static String unquoted(Term_StrContext text) {
    String quoted = text.getText();
    return quoted.substring(1, quoted.length() - 1).strip();
  }
}
