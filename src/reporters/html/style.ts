/** The look of a page: fonts of the system, light and dark, narrow and wide, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #f7f6f2; --card: #fff; --ink: #1d2126; --soft: #565d66; --line: #dcd9d0; --faint: #efede6;
  --link: #174f78; --high: #a11d1d; --medium: #8a5300; --low: #256b43; --none: #5b636d; --mark: #ffe08a; --good: #cdeccf; --other: #e3dcf5;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Noto Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171a; --card: #1b1f24; --ink: #e4e6e8; --soft: #a4acb5; --line: #363c43; --faint: #23282e;
  --link: #8fc4ee; --high: #ff9d93; --medium: #efbd5f; --low: #8bd3a3; --none: #aab2bb; --mark: #5e4a0c; --good: #1f4a2c; --other: #3d3459; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: anywhere; }
main, footer { max-width: 70rem; margin: 0 auto; padding: 1.25rem; }
footer { color: var(--soft); font-size: .875rem; padding-bottom: 3rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: block; padding: .5rem 1.25rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1, h2, h3 { font-family: var(--serif); line-height: 1.2; font-weight: 600; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.4rem); margin: .1rem 0 1rem; }
h2 { font-size: 1.35rem; margin: 0 0 .8rem; }
h3 { font-size: 1.05rem; margin: 1rem 0 .4rem; }
h4, h5 { font-size: 1rem; margin: .8rem 0 .4rem; }
p { margin: .4rem 0; max-width: 46rem; }
section { margin: 2.4rem 0; }
small, .source, figcaption, .by, .fact, .more, .cut, .left { color: var(--soft); font-size: .875rem; }
code, .digest { font-family: var(--mono); font-size: .85em; }
bdi, .row > span, .row small, .row summary { unicode-bidi: isolate; }
svg { display: block; overflow: visible; }
svg text { font: .8125rem var(--sans); fill: var(--ink); }
figure { margin: 0; }
figcaption { margin-top: .6rem; }

.verdict, .overview { background: var(--card); border: 1px solid var(--line); border-top: 5px solid var(--none); border-radius: 6px; padding: 1.25rem 1.5rem 1.4rem; }
.verdict.high { border-top-color: var(--high); } .verdict.medium { border-top-color: var(--medium); } .verdict.low { border-top-color: var(--low); }
.verdict .source { margin: 0 0 .4rem; max-width: none; } .verdict > h3 { font-size: 1.4rem; margin: 0 0 .5rem; }
.ruling { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1.4rem; }
.ruling .band { margin: 0; font: 600 2rem/1.1 var(--serif); white-space: nowrap; }
.high .band { color: var(--high); } .medium .band { color: var(--medium); } .low .band { color: var(--low); } .insufficient-data .band { color: var(--none); }
.ruling .band small { color: inherit; font-size: .55em; font-weight: 400; }
.ruling .sentence { flex: 1 1 20rem; margin: 0; font-size: 1.1rem; }
.axes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: .8rem 2.5rem; margin: 1.2rem 0 .6rem; }
.axes dt { font-weight: 600; } .axes dt::first-letter { text-transform: uppercase; } .axes dt span { color: var(--soft); font-weight: 400; font-size: .875rem; margin-left: .4rem; }
.axes dd { margin: .3rem 0 0; }
.axes .value { display: block; font-size: .875rem; margin-top: .2rem; }
.bar .track { fill: var(--faint); stroke: var(--line); } .tick { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 2; }
.fill { fill: var(--none); } .fill.high { fill: var(--high); } .fill.medium { fill: var(--medium); } .fill.low { fill: var(--low); }
.verdict > .notes { margin: .6rem 0; padding-left: 1.1rem; }
.first { margin: 1rem 0 0; padding: .8rem 1rem; background: var(--faint); border-left: 4px solid var(--link); border-radius: 0 4px 4px 0; max-width: none; }
.first > b:first-child { display: block; font-size: .875rem; color: var(--soft); }

section.next ol { margin: 0; padding-left: 1.4rem; max-width: 46rem; } section.next li { margin: .35rem 0; }
ul.plain { list-style: none; padding: 0; margin: .4rem 0; } ul.plain li { margin: .35rem 0; }
.sum { font-variant-numeric: tabular-nums; font-weight: 600; } .sum span { display: block; font-weight: 400; font-size: .875rem; color: var(--soft); }

ol.reasons { list-style: none; margin: 1rem 0 0; padding: 0; }
ol.reasons > li { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .9rem 1.1rem; margin: .7rem 0; display: grid; grid-template-columns: 1fr; gap: .2rem 2rem; break-inside: avoid; }
ol.reasons > li > :is(h3, h4, h5) { margin: 0; font: 600 1rem/1.4 var(--sans); }
:target { outline: 3px solid var(--link); outline-offset: 1px; }
.points { font-variant-numeric: tabular-nums; white-space: nowrap; color: var(--soft); font-weight: 600; }
.sign .points { color: var(--high); } .reassurance .points { color: var(--low); }
.label { display: inline-block; min-width: 1.5em; padding: 0 .35em; border-radius: 1em; background: var(--mark); color: var(--ink); font: 600 .8em/1.5em var(--sans); text-align: center; }
.reassurance .label { background: var(--good); } .uncounted .label { background: var(--other); }
.found > :last-child { margin-bottom: 0; }
blockquote { margin: .5rem 0; padding: .1rem 0 .1rem .8rem; border-left: 3px solid var(--line); font-family: var(--serif); }
blockquote .place { font: .8125rem var(--sans); white-space: nowrap; margin-left: .3rem; }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: 0 .1em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark.reassurance, .reassurance mark { background: var(--good); } mark.uncounted, .uncounted mark { background: var(--other); }
mark .ref { font: 600 .7em var(--sans); vertical-align: super; line-height: 0; padding: 0 .2em; text-decoration: none; color: inherit; border-bottom: 1px solid; }
dl.meaning { margin: .5rem 0 0; font-size: .9rem; } dl.meaning dt { color: var(--soft); font-size: .8125rem; } dl.meaning dd { margin: 0 0 .35rem; }
details.meaning > summary { font-size: .8125rem; color: var(--soft); }
.members li { margin: .15rem 0; font-size: .9rem; } .members a { color: inherit; text-decoration: none; } .members a:hover { text-decoration: underline; }

.timeline .axis, .columns .axis { stroke: var(--soft); stroke-width: 1; }
.dot { fill: var(--card); stroke: var(--ink); stroke-width: 1.5; } .dot.subject { fill: var(--ink); } .dot.other { stroke-dasharray: 2 2; }
.stage { fill: var(--medium); } .fall { stroke: var(--line); }
.columns text { fill: var(--soft); font-variant-numeric: tabular-nums; }

ol.messages { list-style: none; margin: 1rem 0 0; padding: 0; }
.message { display: grid; grid-template-columns: 1fr; gap: .4rem 1.5rem; margin: .7rem 0; align-items: start; break-inside: avoid; }
.said { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--ink); border-radius: 4px; padding: .6rem .9rem; min-width: 0; }
.message.recipient .said, .message.other .said { border-left-color: var(--line); background: transparent; margin-left: 1.2rem; }
.by { margin: 0 0 .2rem; } .by b { color: var(--ink); }
.text { white-space: pre-wrap; font-family: var(--serif); font-size: 1.03rem; }
.extras { margin: .4rem 0 0; padding-left: 1.1rem; font-size: .875rem; color: var(--soft); }
.message .notes, .facts .notes { list-style: none; margin: 0; padding: 0; font-size: .875rem; } .message .notes li { margin: .15rem 0; }
.notes a { color: inherit; text-decoration: none; display: block; } .notes a:hover { text-decoration: underline; }
.fold { margin: .7rem 0; } summary { cursor: pointer; padding: .25rem 0; } .fold > details > summary { color: var(--link); font-size: .875rem; }

dl.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 0 2rem; margin: 0; }
dl.facts > div { border-top: 1px solid var(--line); padding: .45rem 0; display: grid; grid-template-columns: 9.5rem 1fr; gap: .8rem; }
dl.facts dt { color: var(--soft); font-size: .875rem; } dl.facts dd { margin: 0; min-width: 0; }

table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--soft); font-weight: 600; white-space: nowrap; } tbody th { font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } td.number { width: 1%; }
th.share, td.share { width: 30%; } td.share svg { margin-top: .3rem; }
.row { display: grid; grid-template-columns: 3.6rem 8.5rem minmax(0, 1fr) 10rem 5.5rem; gap: 0 1rem; padding: .4rem 0; border-top: 1px solid var(--line); font-size: .9rem; content-visibility: auto; contain-intrinsic-size: auto 4rem; }
.heads { border-top: 0; color: var(--soft); font-weight: 600; content-visibility: visible; }
.row > .unfolds { grid-column: 2 / -1; min-width: 0; }
.heads button { all: unset; cursor: pointer; text-decoration: underline dotted; } .heads button:focus-visible { outline: 3px solid var(--link); }
[aria-sort] button::after { content: " ▾"; } [aria-sort=ascending] button::after { content: " ▴"; }
.others > summary { color: var(--link); padding: .8rem 0; }
.row > .band { font-weight: 600; color: var(--none); } .row.high > .band { color: var(--high); } .row.medium > .band { color: var(--medium); } .row.low > .band { color: var(--low); }
.row summary, .row .strongest { color: var(--soft); }
.row details[open] > summary { color: var(--ink); }
.brief { white-space: pre-line; unicode-bidi: plaintext; font-variant-numeric: tabular-nums; }
.row article { margin: .8rem 0 2rem; } .row section { margin: 1.6rem 0; }
.tiles { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem 2rem; margin: 0 0 1rem; padding: 0; } .tiles b { font: 600 1.8rem/1.1 var(--serif); font-variant-numeric: tabular-nums; }
.tiles .high { color: var(--high); } .tiles .medium { color: var(--medium); } .tiles .low { color: var(--low); } .tiles .insufficient-data { color: var(--none); }
.provenance { font-size: .875rem; } .provenance dl > div { display: grid; grid-template-columns: 6rem 1fr; gap: .6rem; margin: .3rem 0; } .provenance dt { color: var(--soft); } .provenance dd { margin: 0; } .digest { display: block; color: var(--soft); }

@media (min-width: 52rem) {
  ol.reasons > li { grid-template-columns: 1fr 22rem; } ol.reasons > li > :is(h3, h4, h5) { grid-column: 1 / -1; }
  ol.reasons > li.uncounted { grid-template-columns: 1fr; }
  dl.meaning { margin-top: .2rem; }
  .message { grid-template-columns: minmax(0, 1fr) 19rem; } .fold .message { grid-template-columns: minmax(0, 1fr); }
  .message .notes { padding-top: .5rem; }
}
@media (max-width: 34rem) {
  main, footer { padding: .75rem; } .verdict, .overview { padding: 1rem; }
  .row { grid-template-columns: 3.4rem 5rem minmax(0, 1fr); gap: 0 .7rem; } .row > .unfolds { grid-column: 1 / -1; } .row > .kind, .row > .messages { display: none; }
  th.share, td.share { display: none; }
  dl.facts > div, .provenance dl > div { grid-template-columns: 1fr; gap: 0; }
  .message.recipient .said, .message.other .said { margin-left: .6rem; }
}
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --faint: #f2f2f2; --link: #000;
    --high: #a11d1d; --medium: #8a5300; --low: #256b43; --none: #555; --mark: #ffe08a; --good: #cdeccf; --other: #e3dcf5; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 9.5pt; } main, footer { max-width: none; padding: 0; } .skip { display: none; }
  section { margin: 1.4rem 0; } h2, h3, h4 { break-after: avoid; }
  ol.reasons > li { grid-template-columns: 1fr; padding: .5rem .8rem; margin: .45rem 0; }
  dl.meaning { display: grid; grid-template-columns: 8rem 1fr; gap: 0 .6rem; font-size: .9em; line-height: 1.4; } dl.meaning dt { font-size: 1em; } dl.meaning dd { grid-column: 2; margin: 0 0 .1rem; }
  ul.members li { display: inline-block; margin: 0 .8rem 0 0; } details.meaning > summary { display: none; } details.meaning a[rel]::after { content: none; }
  .message { grid-template-columns: minmax(0, 1fr) 15rem; margin: .45rem 0; }
  main > .subject details::details-content { content-visibility: visible; display: block; }
  a { text-decoration-thickness: .5px; } a[rel]::after { content: " " attr(href); font-size: .85em; color: var(--soft); text-decoration: none; display: inline-block; margin-left: .3em; }
  .verdict, .message, tr { break-inside: avoid; } .row { content-visibility: visible; }
}
`;
