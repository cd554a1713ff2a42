/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the templates of a campaign, with the files they name. */
final class TemplateReader {

  private static final List<String> TEXTS = List.of("subject", "text", "html", "sms", "letter");
  private static final List<String> TEMPLATE =
      List.of("subject", "text", "html", "sms", "letter", "locales");

  private final Source source;
  private final Problems problems;
  private final Values values;
  private final Document document;
  private final TextCompiler compiler;

  TemplateReader(Source source, Problems problems, Vocabulary vocabulary) {
    this.source = source;
    this.problems = problems;
    this.values = new Values(problems);
    this.document = new Document(source.definition(), problems);
    this.compiler = new TextCompiler(vocabulary.texts());
  }

  Map<String, Template> read(@Nullable Node node) {
    var templates = new LinkedHashMap<String, Template>();
    Fields fields = Fields.any(node, problems, "templates by name");
    if (fields != null) {
      fields.each((name, value) -> {
        Template template = template(Fields.of(value, problems, TEMPLATE));
        templates.put(name.getValue(), template);
      });
    }
    return templates;
  }

  private Template template(@Nullable Fields fields) {
    if (fields == null) {
      return new Template(new Template.Texts(null, null, null, null, null), Map.of());
    }
    if (Stream.of("text", "html", "sms", "letter").allMatch(part -> fields.get(part) == null)) {
      problems.at(fields.node(), "Expected a text, html, sms or letter, but found none of them");
    }
    return new Template(texts(fields, Locale.ENGLISH), locales(fields.get("locales")));
  }

  private Map<Locale, Template.Texts> locales(@Nullable Node node) {
    var locales = new HashMap<Locale, Template.Texts>();
    Fields fields = Fields.any(node, problems, "texts by locale, such as nl or pt-BR");
    if (fields != null) {
      fields.each((name, value) -> {
        Locale locale = locale(name);
        Fields texts = Fields.of(value, problems, TEXTS);
        if (locale != null && texts != null) {
          if (locales.put(locale, texts(texts, locale)) != null) {
            problems.at(name, "Expected each locale once, but found %s again".formatted(locale));
          }
        }
      });
    }
    return locales;
  }

  private @Nullable Locale locale(ScalarNode name) {
    try {
      return new Locale.Builder().setLanguageTag(name.getValue().replace('_', '-')).build();
    } catch (IllformedLocaleException invalid) {
      problems.at(
          name, "Expected a locale such as nl or pt-BR, but found %s".formatted(name.getValue()));
      return null;
    }
  }

  private Template.Texts texts(Fields fields, Locale locale) {
    return new Template.Texts(
        text(fields.get("subject"), locale),
        text(fields.get("text"), locale),
        text(fields.get("html"), locale),
        text(fields.get("sms"), locale),
        text(fields.get("letter"), locale));
  }

  private @Nullable Text text(@Nullable Node node, Locale locale) {
    if (node instanceof MappingNode) {
      return file(Fields.of(node, problems, List.of("file")), locale);
    }
    String text = values.text(node);
    if (text == null || !(node instanceof ScalarNode scalar)) {
      return null;
    }
    return compiler.compile(text, locale, flaw -> document.flaw(scalar, flaw));
  }

  private @Nullable Text file(@Nullable Fields fields, Locale locale) {
    Node node = fields == null ? null : fields.require("file");
    String name = values.text(node);
    if (node == null || name == null) {
      return null;
    }
    String text = source.files().get(name);
    if (text == null) {
      source
          .unreadable(name)
          .ifPresentOrElse(
              problems::add,
              () ->
                  problems.at(
                      node,
                      "Expected a file beside the campaign, but there is no %s%s"
                          .formatted(name, Nearest.hint(name, source.files().keySet()))));
      return null;
    }
    return compiler.compile(
        text,
        locale,
        flaw ->
            problems.add(
                new Problem(source.beside(name), flaw.line(), flaw.column(), flaw.found())));
  }
}
