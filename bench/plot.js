// Draws what the benchmarks found (results.json) into docs/performance.md, with a chart for growth and one for the goals.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as echarts from "echarts";

const docs = fileURLToPath(new URL("../docs/", import.meta.url));
const results = JSON.parse(readFileSync(new URL("results.json", import.meta.url), "utf8"));
const SIZE = { width: 720, height: 360 };
/** Readable on white and on black; told apart without colour by their marks. */
const COLORS = ["#2f7ed8", "#c26a00", "#7a7a7a", "#8a4fbf"];
const MARKS = ["circle", "rect", "triangle", "diamond"];

mkdirSync(`${docs}performance`, { recursive: true });
writeFileSync(`${docs}performance/growth.svg`, drawGrowth(results.growth));
writeFileSync(`${docs}performance/goals.svg`, drawGoals(listRows()));
writeFileSync(`${docs}performance.md`, writePage());

function draw(option, size = SIZE) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, ...size });
  const text = { color: "#7a7a7a", fontFamily: "sans-serif" };
  chart.setOption({ animation: false, color: COLORS, textStyle: text, backgroundColor: "transparent", ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg}\n`;
}

/** How many times as long so many times as much takes, on both axes by doubling: a straight diagonal is linear. */
function drawGrowth({ times, growth }) {
  const names = { rules: "rules (matching)", text: "text of a message (matching)", records: "records (all)" };
  const axis = (name) => ({ type: "log", logBase: 2, min: 1, name, nameLocation: "middle", axisLabel: { formatter: "{value}×" } });
  const series = Object.entries(growth).map(([key, values], at) => ({
    name: names[key],
    type: "line",
    symbol: MARKS[at],
    symbolSize: 9,
    data: values.map((value, place) => [times[place], Number(value.toFixed(3))]),
  }));
  const linear = {
    name: "linear",
    type: "line",
    symbol: "none",
    lineStyle: { type: "dashed" },
    data: times.map((value) => [value, value]),
  };
  return draw({
    legend: { top: 0 },
    grid: { left: 70, right: 30, top: 40, bottom: 50 },
    xAxis: { ...axis("so many times as much"), nameGap: 28 },
    yAxis: { ...axis("times the time"), nameGap: 45 },
    series: [...series, linear],
  });
}

/** Each goal as the share of it that is reached; one is the goal. */
function drawGoals(rows) {
  const shares = rows.map(({ ratio, goal, kind }) => Number((kind === "least" ? ratio / goal : goal / ratio).toFixed(3)));
  const option = {
    grid: { left: 330, right: 60, top: 10, bottom: 45 },
    xAxis: { type: "log", min: 0.001, max: 10, name: "share of the goal (1 is reached)", nameLocation: "middle", nameGap: 28 },
    yAxis: { type: "category", inverse: true, data: rows.map(({ what }) => what), axisLabel: { width: 310, overflow: "truncate" } },
    series: [
      {
        type: "bar",
        data: shares.map((share) => ({ value: share, itemStyle: { color: share >= 1 ? COLORS[0] : COLORS[1] } })),
        label: { show: true, position: "right", color: "#7a7a7a" },
        markLine: { symbol: "none", silent: true, label: { show: false }, data: [{ xAxis: 1 }] },
      },
    ],
  };
  return draw(option, { ...SIZE, height: 60 + rows.length * 24 });
}

function listRows() {
  return Object.values(results).flatMap(({ rows }) => rows.filter(({ goal }) => goal > 0));
}

function writePage() {
  const sections = Object.entries(results).map(([name, { rows, machine }]) => {
    const table = rows.map(({ what, ratio, goal, kind, met }) => {
      return `| ${what} | ${ratio} | ${kind === "least" ? "≥" : "≤"} ${goal} | ${met ? "reached" : "**missed**"} |`;
    });
    const load = machine.load.map((value) => value.toFixed(1)).join(" before and ");
    return `## ${name}\n\nNode ${machine.node.slice(1)}, ${machine.cpu}, ${machine.cores} cores, load ${load} after.\n\n| what | measured | goal | |\n| --- | ---: | ---: | --- |\n${table.join("\n")}\n`;
  });
  return `# Performance

Drawn from \`bench/results.json\` by \`node bench/plot.js\`; [bench/README.md](../bench/README.md) says how each figure is measured. They are
ratios of one run on one machine: compare them with another run of yours, not with another machine's times.

![How the time grows with rules, text and records](performance/growth.svg)

![Which share of each goal is reached](performance/goals.svg)

${sections.join("\n")}`;
}
