/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.standalone.demo.DemoShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What report.html says, and that nothing in it can do harm. */
class ReportPageTest {

  private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");

  /** Left out of what is looked at, and so of what a failed test prints. */
  private static final Pattern CHARTS =
      Pattern.compile("<script>/\\*!.*?(?=</script>)", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void saysWhatAllCampaignsDid() throws IOException {
    Trial trial = new Trial(folder).of(new DemoShop(1, 60).history(END));

    String page = page(trial.campaigns(trial.set("a", TestSets.HELLO, TestSets.RISK), null).run());

    long sent = trial.report().at("/total/counts/sent").asLong();
    assertThat(page)
        .contains("<dd id=\"total-sent\">%s</dd>".formatted(sent))
        .contains("href=\"#campaign-hello\"")
        .contains("It has been a while")
        .contains("Contains personal data")
        .doesNotContain("What would change");
  }

  @Test
  void whatIsInTheDataIsNeverPartOfThePage() throws IOException {
    Trial trial = new Trial(folder).of(new DemoShop(2, 20).history(END));
    Path evil = trial.set("evil", TestSets.EVIL);

    String page =
        page(
            trial
                .campaigns(evil, trial.set("b", TestSets.EVIL.replace("onerror", "onload")))
                .run());

    assertThat(page).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt;");
    assertThat(count("<script", page)).isEqualTo(3);
    assertThat(count("</script>", page)).isEqualTo(3);
  }

  @Test
  void loadsNothingAndRunsNothingButItsOwnScripts() throws IOException {
    Trial trial = new Trial(folder).of(new DemoShop(3, 40).history(END));

    String page = page(trial.campaigns(trial.set("a", TestSets.EVERY_PURCHASE), null).run());

    assertThat(page)
        .contains("default-src &#39;none&#39;")
        .contains("script-src &#39;sha256-")
        .doesNotContain("sourceMappingURL")
        .doesNotContain("src=\"")
        .doesNotContainPattern("href=\"[^#]")
        .doesNotContain("url(");
    assertThat(count("<iframe", page)).isPositive().isEqualTo(count("<iframe sandbox=\"\"", page));
  }

  @Test
  void withoutCampaignsItSaysSo() throws IOException {
    Trial trial = new Trial(folder).of(new DemoShop(4, 10).history(END));

    String page = page(trial.campaigns(trial.set("none"), null).run());

    assertThat(page)
        .contains("There were no campaigns")
        .contains("Nobody would have got a message.")
        .contains("Nothing was.")
        .doesNotContain("id=\"samples\"");
  }

  @Test
  void showsDifferencesCustomerByCustomerUpToTheMost() throws IOException {
    Trial trial = new Trial(folder).of(new DemoShop(5, 120).history(END));
    Path a = trial.set("a", TestSets.HELLO);

    String page =
        page(trial.campaigns(a, trial.set("b", TestSets.HELLO_LATER, TestSets.RISK)).run());

    assertThat(page).contains("newly sent").contains("moved").contains("at another time");
    assertThat(trial.report().at("/comparison/examples"))
        .hasSizeGreaterThan(20)
        .hasSizeLessThanOrEqualTo(80);
    assertThat(trial.lines("comparison.jsonl"))
        .hasSizeGreaterThan(trial.report().at("/comparison/examples").size());
    assertThat(page).containsPattern("Customer by customer, \\d+ of \\d+");
  }

  @Test
  void saysWhatCampaignsEarn() throws IOException {
    Trial trial = new Trial(folder).of(new DemoShop(7, 120).history(END));
    Path set = trial.set("a", TestSets.HELLO, TestSets.RISK_HELD_OUT);

    String page = page(trial.campaigns(set, null).run());

    String held = trial.report().at("/earnings/campaigns/1/total/heldOut/customers").asString();
    assertThat(Integer.parseInt(held)).isPositive();
    assertThat(rows("table-earnings", page))
        .anyMatch(row -> row.startsWith("hello ") && row.endsWith(" nobody held out"))
        .anyMatch(row -> row.startsWith("risk ") && row.contains(" %s ".formatted(held)));
  }

  @Test
  void namesNobodyWhereItMayNot() throws IOException {
    Trial trial = new Trial(folder).of(new DemoShop(6, 60).history(END));
    Path a = trial.set("a", TestSets.HELLO);
    Path b = trial.set("b", TestSets.HELLO_LATER);

    String page = page(trial.campaigns(a, b).sparing(false, false).run());

    assertThat(page).contains("Names no customers").doesNotContain("c-0").doesNotContain("Welcome");
  }

  private static String page(Trial trial) throws IOException {
    return CHARTS.matcher(Files.readString(trial.file("report.html"))).replaceFirst("<script>");
  }

  /** The texts of a table's rows. */
  private static List<String> rows(String table, String page) {
    String body = page.substring(page.indexOf("id=\"" + table + "\""));
    return Pattern.compile("<tr>.*?</tr>", Pattern.DOTALL)
        .matcher(body.substring(0, body.indexOf("</table>")))
        .results()
        .map(row -> row.group().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip())
        .toList();
  }

  private static long count(String what, String page) {
    Matcher matcher = Pattern.compile(what, Pattern.LITERAL).matcher(page);
    return matcher.results().count();
  }
}
