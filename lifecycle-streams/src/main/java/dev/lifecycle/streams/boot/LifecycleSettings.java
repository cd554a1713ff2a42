/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams.boot;

import dev.lifecycle.setting.CurrencySettings;
import dev.lifecycle.setting.SettingGroup;
import dev.lifecycle.streams.StreamsSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Every setting below {@code lifecycle}, by its full name, from wherever Spring finds it. */
public final class LifecycleSettings {

  /** What all names begin with. */
  public static final String ROOT = "lifecycle";

  /** Each service leaves alone what the other reads, so that both can have the same settings. */
  private static final List<SettingGroup> COMMON =
      List.of(
          CurrencySettings.GROUP,
          StreamsSettings.GROUP,
          SettingGroup.ofOthers("lifecycle.segments"),
          SettingGroup.ofOthers("lifecycle.campaigns"));

  /** What Kubernetes and Docker tell every container of a service that is called lifecycle-…. */
  private static final Pattern LINK =
      Pattern.compile(".*_SERVICE_(HOST|PORT.*)|.*_PORT(_\\d+_.*)?");

  private final Map<String, String> byName;

  /**
   * Finds and checks them.
   *
   * @param groups what the services of this process read
   * @throws dev.lifecycle.setting.SettingsException naming everything that is wrong
   */
  LifecycleSettings(Environment environment, List<SettingGroup> groups) {
    byName = of(environment);
    check(byName, groups);
  }

  public Map<String, String> byName() {
    return byName;
  }

  /**
   * Checks settings as a whole.
   *
   * @param groups what the services read, beside what they have in common
   * @throws dev.lifecycle.setting.SettingsException naming everything that is wrong
   */
  public static void check(Map<String, String> settings, List<SettingGroup> groups) {
    SettingGroup.readAll(settings, Stream.concat(groups.stream(), COMMON.stream()).toList());
  }

  public static Map<String, String> of(Environment environment) {
    var settings = new TreeMap<String, String>();
    Binder.get(environment)
        .bind(ROOT, Bindable.mapOf(String.class, String.class))
        .ifBound(found -> found.forEach((name, value) -> settings.put(ROOT + "." + name, value)));
    foreign(environment).forEach(settings::remove);
    return settings;
  }

  /** Variables of the system that only begin alike, such as LIFECYCLE_JAVA_OPTS. */
  private static Stream<String> foreign(Environment environment) {
    return environment instanceof ConfigurableEnvironment configurable
        ? configurable.getPropertySources().stream()
            .filter(SystemEnvironmentPropertySource.class::isInstance)
            .map(SystemEnvironmentPropertySource.class::cast)
            .flatMap(source -> Arrays.stream(source.getPropertyNames()))
            .filter(LifecycleSettings::isForeign)
            .map(LifecycleSettings::dotted)
        : Stream.empty();
  }

  private static boolean isForeign(String variable) {
    return LINK.matcher(variable).matches()
        || COMMON.stream().noneMatch(group -> group.isNear(dotted(variable)));
  }

  private static String dotted(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
