/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams.boot;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Every setting below {@code lifecycle}, by its full name, from wherever Spring finds it. */
public final class LifecycleSettings {

  private static final String ROOT = "lifecycle";

  private LifecycleSettings() {}

  public static Map<String, String> of(Environment environment) {
    var settings = new TreeMap<String, String>();
    Binder.get(environment)
        .bind(ROOT, Bindable.mapOf(String.class, String.class))
        .ifBound(found -> found.forEach((name, value) -> settings.put(ROOT + "." + name, value)));
    return settings;
  }
}
