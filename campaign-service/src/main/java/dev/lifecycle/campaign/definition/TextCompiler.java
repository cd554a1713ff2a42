/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liqp.TemplateParser;
import liqp.exceptions.LiquidException;
import liqp.nodes.LNode;
import liqp.org.antlr.v4.runtime.tree.ParseTree;
import liqp.parser.Flavor;
import liqp.parser.v4.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Turns a text with gaps (Liquid) into a {@link Text}: tags, filters and names are checked. */
final class TextCompiler {

  /** The longest text, before and after its gaps are filled, in characters. */
  static final int LONGEST = 256 * 1024;

  private static final int MOST_ITERATIONS = 10_000;

  /** Of two filters with one name the later counts. */
  private static final List<BoundedFilter> BOUNDED =
      Flavor.LIQUID.getFilters().values().stream().map(BoundedFilter::new).toList();

  private static final Pattern PLACE = Pattern.compile(" ?on line (\\d+), index (\\d+):? ?");
  private static final Pattern ALTERNATIVES = Pattern.compile(" expecting \\{.*}", Pattern.DOTALL);

  private final Map<String, Vocabulary.Kind> names;

  TextCompiler(Map<String, Vocabulary.Kind> names) {
    this.names = names;
  }

  /** Compiles; tells every flaw and gives nothing where there is one. */
  @Nullable Text compile(String source, Locale locale, Consumer<Flaw> flaws) {
    if (source.length() > LONGEST) {
      flaws.accept(
          new Flaw(
              1,
              1,
              "Expected a text of at most %s characters, but it has %s"
                  .formatted(LONGEST, source.length())));
      return null;
    }
    var found = new ArrayList<Flaw>();
    String known = new TextTags(source, found::add).withoutUnknown();
    try {
      TemplateParser library = parser(locale);
      ParseTree tree = library.parse(known).getParseTree();
      var textNames = new TextNames(source, names);
      found.addAll(textNames.check(tree));
      found.forEach(flaws);
      return found.isEmpty()
          ? new Text(source, library, template(tree, library), textNames.used())
          : null;
    } catch (RuntimeException invalid) {
      found.forEach(flaws);
      flaws.accept(flaw(invalid));
      return null;
    }
  }

  /** The library would do this again for every filling. */
  private static LNode template(ParseTree tree, TemplateParser library) {
    return new NodeVisitor(library.insertions, library.filters, library.liquidStyleInclude)
        .visit(tree);
  }

  private static TemplateParser parser(Locale locale) {
    var builder =
        new TemplateParser.Builder()
            .withFlavor(Flavor.LIQUID)
            .withErrorMode(TemplateParser.ErrorMode.STRICT)
            .withMaxIterations(MOST_ITERATIONS)
            .withMaxSizeRenderedString(LONGEST)
            .withLocale(locale)
            .withDefaultTimeZone(ZoneOffset.UTC);
    BOUNDED.forEach(builder::withFilter);
    return builder.withFilter(new DateFilter()).build();
  }

  private static Flaw flaw(RuntimeException invalid) {
    String message = String.valueOf(invalid.getMessage());
    Matcher place = PLACE.matcher(message);
    int line = 1;
    int column = 1;
    if (invalid instanceof LiquidException at) {
      line = at.line;
      column = at.charPositionInLine + 1;
    } else if (place.find()) {
      line = Integer.parseInt(place.group(1));
      column = Integer.parseInt(place.group(2)) + 1;
    }
    String what = ALTERNATIVES.matcher(PLACE.matcher(message).replaceAll("")).replaceAll("");
    return new Flaw(line, column, "Expected a Liquid text, but: " + what);
  }
}
