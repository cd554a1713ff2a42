"use strict";
// Draws the charts of a report from the numbers in it. Every chart has a table with the same numbers.
(() => {
  const report = JSON.parse(document.getElementById("report-data").textContent);
  // Okabe and Ito: told apart with any colour vision.
  const COLOURS = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#999999"];
  const POINTS = ["circle", "rect", "triangle", "rectRot", "star", "crossRot", "rectRounded", "cross"];
  const DASHES = [[], [6, 3], [2, 2], [8, 3, 2, 3]];
  const MOST = COLOURS.length - 1;
  const number = new Intl.NumberFormat("en");
  const drawn = [];

  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function scales(stacked, horizontal, titles) {
    const axis = (title, values) => ({
      stacked,
      beginAtZero: true,
      title: { display: Boolean(title), text: title, color: colour("--soft") },
      grid: { color: colour("--line") },
      ticks: values
        ? { color: colour("--soft"), precision: 0 }
        : { color: colour("--soft"), autoSkip: !horizontal, maxRotation: 60 },
    });
    return { x: axis(titles[0], horizontal), y: axis(titles[1], !horizontal) };
  }

  function draw(canvas, type, labels, datasets, look) {
    if (!canvas) return;
    const horizontal = Boolean(look.horizontal);
    if (horizontal) canvas.parentElement.style.height = `${7 + labels.length * 1.4}rem`;
    drawn.push(new Chart(canvas, {
      type,
      data: { labels, datasets },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        indexAxis: horizontal ? "y" : "x",
        interaction: { mode: "index", intersect: false, axis: horizontal ? "y" : "x" },
        scales: scales(Boolean(look.stacked), horizontal, look.titles),
        plugins: {
          legend: {
            display: datasets.length > 1,
            position: "bottom",
            labels: { color: colour("--ink"), boxWidth: 12, boxHeight: 9, usePointStyle: type === "line" },
          },
          tooltip: {
            filter: item => item.raw !== 0,
            callbacks: { label: item => `${item.dataset.label}: ${number.format(item.raw)}` },
          },
        },
      },
    }));
  }

  /** Every month from the first to the last, also those in which nothing happened. */
  function everyMonth(names) {
    const months = [];
    const sorted = [...names].sort();
    for (let month = sorted[0]; month && month <= sorted.at(-1);) {
      months.push(month);
      const [year, of] = month.split("-").map(Number);
      month = of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, "0")}`;
    }
    return months;
  }

  /** The largest as they are, the rest together. */
  function largest(rows) {
    const sorted = [...rows].filter(row => row.total > 0).sort((a, b) => b.total - a.total || (a.label < b.label ? -1 : 1));
    const rest = sorted.slice(MOST);
    if (rest.length < 2) return sorted;
    return [...sorted.slice(0, MOST), {
      label: `${rest.length} others`,
      total: rest.reduce((sum, row) => sum + row.total, 0),
      data: rest[0].data.map((_, i) => rest.reduce((sum, row) => sum + row.data[i], 0)),
    }];
  }

  const bars = rows => rows.map((row, i) => ({
    label: row.label, data: row.data, backgroundColor: COLOURS[i % COLOURS.length], borderColor: colour("--back"), borderWidth: 1,
  }));

  function months() {
    const labels = everyMonth(report.months.map(month => month.month));
    const rows = report.campaigns.map(campaign => {
      const sent = new Map(campaign.months.map(month => [month.month, month.counts.sent]));
      return { label: campaign.campaign, total: campaign.sent, data: labels.map(month => sent.get(month) ?? 0) };
    });
    draw(document.getElementById("chart-months"), "bar", labels, bars(largest(rows)), { stacked: true, titles: ["", "messages"] });
  }

  function stopped() {
    const counts = report.total;
    const kinds = [["stopped", counts.suppressed], ["put off", counts.deferred], ["failed", counts.failed]];
    const labels = [...new Set(kinds.flatMap(([, kind]) => Object.keys(kind.byReason)))];
    const rows = kinds
      .map(([label, kind]) => ({ label, data: labels.map(reason => kind.byReason[reason] ?? 0) }));
    draw(document.getElementById("chart-stopped"), "bar", labels, bars(rows), { stacked: true, horizontal: true, titles: ["messages", ""] });
  }

  function weeks() {
    const { weeks: distribution, weekLimit: limit } = report;
    const datasets = [{
      label: "weeks of customers",
      data: distribution.map(each => each.customerWeeks),
      backgroundColor: distribution.map(each => each.messages > limit ? COLOURS[5] : COLOURS[0]),
    }];
    draw(document.getElementById("chart-weeks"), "bar", distribution.map(each => String(each.messages)), datasets, { titles: ["messages in the week", "weeks of customers"] });
  }

  function comparison() {
    if (!report.comparison) return;
    const campaigns = report.comparison;
    const of = (label, field) => ({ label, data: campaigns.map(each => each.differences[field]) });
    draw(document.getElementById("chart-comparison"), "bar", campaigns.map(each => each.campaign),
      bars([of("newly sent", "newlySent"), of("no longer sent", "noLongerSent"), of("moved", "moved")]),
      { stacked: true, horizontal: true, titles: ["messages", ""] });
  }

  function chartOf(model, holder) {
    const figure = document.createElement("figure");
    const caption = document.createElement("figcaption");
    caption.textContent = model;
    const box = document.createElement("div");
    box.className = "chart";
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", `Customers in each category of ${model} over time; the table below has the numbers`);
    box.append(canvas);
    figure.append(caption, box);
    holder.append(figure);
    return canvas;
  }

  function categories() {
    const holder = document.getElementById("category-charts");
    holder.replaceChildren();
    const { sizes } = report;
    const names = Object.keys(sizes.at(-1).sizes);
    for (const model of new Set(names.map(name => name.split(":")[0]))) {
      const lines = names.filter(name => name.startsWith(`${model}:`))
        .map(name => ({ label: name.split(":")[1], data: sizes.map(each => each.sizes[name]) }))
        .filter(line => line.data.some(size => size > 0))
        .map((line, i) => ({
          ...line,
          borderColor: COLOURS[i % COLOURS.length],
          backgroundColor: COLOURS[i % COLOURS.length],
          pointStyle: POINTS[(i + 3 * Math.floor(i / POINTS.length)) % POINTS.length],
          borderDash: DASHES[Math.floor(i / COLOURS.length) % DASHES.length],
          borderWidth: 2,
        }));
      if (lines.length > 0) {
        draw(chartOf(model, holder), "line", sizes.map(each => each.day), lines, { titles: ["", "customers"] });
      }
    }
  }

  function drawAll() {
    drawn.splice(0).forEach(chart => chart.destroy());
    months();
    stopped();
    weeks();
    comparison();
    categories();
    document.documentElement.dataset.charts = String(drawn.length);
  }

  /** A link to a campaign opens what it leads to. */
  function openTarget() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) target.open = true;
  }

  drawAll();
  openTarget();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  addEventListener("hashchange", openTarget);
})();
