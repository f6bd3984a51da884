/** Colours of the page; the same names with other values when the reader prefers dark. */
const COLOURS = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --panel: #f6f8fa; --line: #d8dee4; --text: #1c2128; --muted: #57606a; --link: #0b57c4;
  --created: #1a7f37; --changed: #8a5a00; --deleted: #c21f2b;
  --created-soft: #e6f6ea; --changed-soft: #fdf3dc; --deleted-soft: #fdecec; --same-soft: #eef1f4;
  --fill: #3b78d8; --track: #e4e8ed;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1318; --panel: #171c23; --line: #2b323c; --text: #e4e8ee; --muted: #9aa5b3; --link: #7db0ff;
    --created: #56d27a; --changed: #e3b04b; --deleted: #ff7b76;
    --created-soft: #12291b; --changed-soft: #2d2411; --deleted-soft: #341a1c; --same-soft: #1d232b;
    --fill: #5b93ea; --track: #262d37;
  }
}`;

const PAGE = `
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 72rem; padding: 0 clamp(1rem, 4vw, 2.5rem);
  background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, p, ul, dl, dd, figure { margin: 0; padding: 0; }
h1 { font-size: clamp(1.5rem, 1.1rem + 2vw, 2.25rem); line-height: 1.15; letter-spacing: -0.02em; font-weight: 650; }
h2 { font-size: 1.25rem; line-height: 1.3; letter-spacing: -0.01em; font-weight: 650; }
h3 { font-size: 0.9375rem; font-weight: 600; margin: 1.25rem 0 0.5rem; }
ul { list-style: none; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.8125rem; }
em { font-style: normal; }
strong { font-weight: 600; }
small { font-size: 0.8125rem; color: var(--muted); font-weight: 400; }
section { margin-top: 3.5rem; }
section > p, section > details + p { margin-top: 0.75rem; font-size: 0.875rem; color: var(--muted); }
header.section { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 0.75rem; margin-bottom: 1rem; }
header.section p { font-size: 0.875rem; color: var(--muted); }
footer { margin: 4rem 0 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.8125rem; color: var(--muted); }
span.created, em.created { color: var(--created); } span.changed, em.changed { color: var(--changed); } span.deleted, em.deleted, span.replaced { color: var(--deleted); }
.none, .share { color: var(--muted); font-weight: 400; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }`;

const TOP = `
.top { padding-top: clamp(2rem, 6vw, 4rem); }
.kind { font-size: 0.8125rem; color: var(--muted); margin-bottom: 0.4rem; }
.title { display: flex; flex-wrap: wrap; align-items: center; gap: 0.6rem 1rem; }
.verdict { padding: 0.2rem 0.75rem; border-radius: 999px; font-size: 0.875rem; font-weight: 600; white-space: nowrap; }
.verdict::before { content: ""; display: inline-block; width: 0.5rem; height: 0.5rem; margin-right: 0.5rem; border-radius: 50%; background: currentColor; }
.verdict.no-change { color: var(--muted); background: var(--same-soft); }
.verdict.safe { color: var(--created); background: var(--created-soft); }
.verdict.restarts { color: var(--changed); background: var(--changed-soft); }
.verdict.data-loss, .verdict.blocked { color: var(--deleted); background: var(--deleted-soft); }
.note { margin-top: 0.5rem; font-size: 0.875rem; color: var(--muted); }
.lead { margin-top: 0.9rem; font-size: 1.0625rem; max-width: 46rem; }
.origin { display: flex; flex-wrap: wrap; gap: 0.25rem 1.75rem; margin-top: 1.25rem; font-size: 0.8125rem; color: var(--muted); }
.origin div { display: flex; gap: 0.4rem; }
.origin dd { color: var(--text); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-top: 1.5rem; padding: 0.7rem 0; border-block: 1px solid var(--line); font-size: 0.875rem; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 1.25rem 1.5rem; margin-top: 1.75rem; }
.figures dt { font-size: 0.8125rem; color: var(--muted); }
.figures dd { font-size: 1.375rem; line-height: 1.35; font-weight: 600; letter-spacing: -0.01em; font-variant-numeric: tabular-nums; }
.figures small { display: block; letter-spacing: 0; }
.counts { display: inline-flex; flex-wrap: wrap; gap: 0 0.7rem; font-variant-numeric: tabular-nums; }`;

const PARTS = `
.scroll { overflow-x: auto; }
.scroll + .scroll, details + .scroll { margin-top: 1.25rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.4rem 1.25rem 0.4rem 0; text-align: left; vertical-align: baseline; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: 0.8125rem; font-weight: 500; color: var(--muted); white-space: nowrap; }
tfoot th, tfoot td { font-weight: 600; border-bottom: 0; }
.number { text-align: right; white-space: nowrap; }
tbody th { min-width: 9rem; font-weight: 400; }
tbody th code { overflow-wrap: anywhere; }
td code { overflow-wrap: normal; }
section > details { border-bottom: 1px solid var(--line); }
section > details:first-of-type { border-top: 1px solid var(--line); }
summary { cursor: pointer; padding: 0.6rem 0; font-size: 0.9375rem; }
summary:hover { color: var(--link); }
summary code { font-size: 0.875rem; }
details[open] > summary { margin-bottom: 0.25rem; }
details > .scroll, details > ul { margin-bottom: 1.25rem; }
.names { columns: 20rem; column-gap: 2rem; font-size: 0.875rem; padding-left: 1.1rem; }
.names li { break-inside: avoid; padding: 0.1rem 0; }
.dangers li { padding: 0.75rem 1rem; border-left: 3px solid var(--line); background: var(--panel); border-radius: 0 6px 6px 0; }
.dangers li + li { margin-top: 0.6rem; }
.dangers strong { margin-right: 0.25rem; }
.dangers .hint { margin-top: 0.2rem; font-size: 0.875rem; color: var(--muted); }
.dangers .data-loss, .dangers .blocked, .dangers .error { border-color: var(--deleted); background: var(--deleted-soft); }
.dangers .restarts, .dangers .warning { border-color: var(--changed); background: var(--changed-soft); }
.dangers .data-loss strong, .dangers .blocked strong, .dangers .error strong { color: var(--deleted); }
.dangers .restarts strong, .dangers .warning strong { color: var(--changed); }
.dangers .hint { color: var(--text); }`;

const CHANGES = `
.change { border: 1px solid var(--line); border-radius: 6px; margin-top: 0.5rem; overflow: hidden; }
section > details.change { border: 1px solid var(--line); }
.change > summary, .change.plain { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.15rem 0.9rem; padding: 0.55rem 0.9rem; color: var(--text); font-size: 0.875rem; }
.change > summary { list-style: none; margin: 0; background: var(--panel); }
.change > summary, .change.plain { position: relative; padding-left: 2rem; }
.change > summary::-webkit-details-marker { display: none; }
.change > summary::before, .change.plain::before { position: absolute; left: 0.95rem; color: var(--muted); }
.change > summary::before { content: "›"; transition: transform 0.1s; }
.change[open] > summary::before { transform: rotate(90deg); }
.change.plain::before { content: "·"; }
.change .name { font-weight: 600; }
.change .what { display: flex; flex-wrap: wrap; gap: 0.1rem 0.75rem; color: var(--muted); flex: 1 1 12rem; font-size: 0.8125rem; }
.change .what code { font-size: 0.75rem; }
.change .size { font-size: 0.8125rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.change .file { padding: 0.5rem 0.9rem 0; color: var(--muted); }
.change > .scroll { padding: 0 0.9rem; margin: 0.25rem 0 0.5rem; }
.change > p:not(.file) { padding: 0.5rem 0.9rem; font-size: 0.875rem; color: var(--muted); }
.diff { margin: 0.5rem 0 0; padding: 0 0 0.5rem; overflow-x: auto; line-height: 1.5; tab-size: 2; overflow-wrap: normal; }
.diff code { display: block; width: max-content; min-width: 100%; }
.diff span { display: block; padding: 0 0.9rem; white-space: pre; }
.diff .added { background: var(--created-soft); } .diff .removed { background: var(--deleted-soft); } .diff .hunk { color: var(--muted); padding-top: 0.35rem; }`;

const GRAPH = `
.graph { padding: 1rem; border: 1px solid var(--line); border-radius: 8px; margin-bottom: 0.75rem; }
.graph > div { overflow-x: auto; }
.graph svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.graph .wide { display: none; }
.graph .tall svg { min-width: 18rem; }
@media (min-width: 60rem) { .graph .wide { display: block; } .graph .tall { display: none; } }
.graph text { fill: var(--text); font-family: system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
.graph text:nth-of-type(2) { fill: var(--muted); }
.graph .node path, .graph .node polygon { stroke: var(--line); fill: var(--panel); }
.graph .edge path { stroke: var(--muted); } .graph .edge polygon { stroke: var(--muted); fill: var(--muted); }
.graph .node.created path { stroke: var(--created); fill: var(--created-soft); }
.graph .node.changed path { stroke: var(--changed); fill: var(--changed-soft); }
.graph .node.deleted path { stroke: var(--deleted); fill: var(--deleted-soft); }
.graph .node.created text:nth-of-type(2) { fill: var(--created); }
.graph .node.changed text:nth-of-type(2) { fill: var(--changed); }
.graph .node.deleted text:nth-of-type(2) { fill: var(--deleted); }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.25rem; margin-top: 0.9rem; font-size: 0.75rem; color: var(--muted); }
.legend span::before { content: ""; display: inline-block; width: 0.6rem; height: 0.6rem; margin-right: 0.4rem; border: 1.5px solid currentColor; border-radius: 3px; }`;

const CAPACITY = `
.meters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.25rem 2.5rem; margin-bottom: 1.5rem; }
.meter p { display: flex; gap: 0.6rem; font-size: 0.875rem; margin-bottom: 0.35rem; }
.meter .share { margin-left: auto; }
.bar { height: 0.625rem; border-radius: 999px; background: var(--track); overflow: hidden; }
.bar span { display: block; height: 100%; background: var(--fill); border-radius: inherit; }
.bar.full span { background: var(--changed); } .bar.tight span { background: var(--deleted); }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1.5rem 2.5rem; align-items: start; }
.columns .scroll + .scroll { margin-top: 0; }
@media print { nav, .legend { display: none; } section { margin-top: 2rem; } }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }`;

/** All styles of the page. */
export const STYLES = [COLOURS, PAGE, TOP, PARTS, CHANGES, GRAPH, CAPACITY].map((part) => part.trim()).join('\n');
