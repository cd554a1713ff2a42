/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.version;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import dev.lifecycle.event.CampaignSaved;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a campaign: a unified diff of its document and of each file
 * that it names.
 *
 * @param lines empty where nothing differs
 * @param added how many lines only the newer one has
 * @param removed how many lines only the older one has
 */
public record VersionDiff(List<String> lines, int added, int removed) {

  private static final int CONTEXT = 3;
  private static final String NOTHING = "/dev/null";

  public VersionDiff {
    lines = List.copyOf(lines);
  }

  /** What differs from one version to another; before the first one there was nothing. */
  public static VersionDiff between(@Nullable CampaignSaved from, CampaignSaved to) {
    var names = new TreeSet<>(to.files().keySet());
    if (from != null) {
      names.addAll(from.files().keySet());
    }
    VersionDiff all = between(Side.document(from), Side.document(to), to.campaign() + ".yaml");
    for (String name : names) {
      all = all.and(between(Side.file(from, name), Side.file(to, name), name));
    }
    return all;
  }

  /** The diff as one text. */
  public String text() {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  /** One file as a version has it; absent where it does not. */
  private record Side(int version, @Nullable String text) {

    static Side document(@Nullable CampaignSaved saved) {
      return saved == null ? new Side(0, null) : new Side(saved.version(), saved.definition());
    }

    static Side file(@Nullable CampaignSaved saved, String name) {
      return saved == null ? new Side(0, null) : new Side(saved.version(), saved.files().get(name));
    }

    List<String> lines() {
      return text == null ? List.of() : text.lines().toList();
    }

    String label(String name) {
      return text == null ? NOTHING : "%s@%s".formatted(name, version);
    }
  }

  private static VersionDiff between(Side from, Side to, String name) {
    List<String> before = from.lines();
    Patch<String> patch = DiffUtils.diff(before, to.lines());
    List<AbstractDelta<String>> deltas = patch.getDeltas();
    return new VersionDiff(
        UnifiedDiffUtils.generateUnifiedDiff(
            from.label(name), to.label(name), before, patch, CONTEXT),
        deltas.stream().mapToInt(delta -> delta.getTarget().size()).sum(),
        deltas.stream().mapToInt(delta -> delta.getSource().size()).sum());
  }

  private VersionDiff and(VersionDiff more) {
    var all = new ArrayList<>(lines);
    all.addAll(more.lines);
    return new VersionDiff(all, added + more.added, removed + more.removed);
  }
}
