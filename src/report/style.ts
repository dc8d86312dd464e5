// How a report looks, on screen and on A4. It is the same text in every report, so that one hash allows it.
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 64rem; background: #fff; color: #0b0c0c;
  font: 1rem/1.5 Arial, Helvetica, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0.5rem 0 1rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.5rem 0 0.75rem; padding-top: 0.75rem; border-top: 2px solid #0b0c0c; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 0.5rem; }
p, ul, ol, dl { margin: 0 0 1rem; max-width: 48rem; }
a { color: #1d4f91; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px; background: #ffdd00; }
.lead { font-size: 1.1rem; }
.scroll { overflow-x: auto; margin: 0 0 1.5rem; position: relative; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; line-height: 1.4; }
caption { text-align: left; font-weight: bold; padding: 0.25rem 0; }
th, td { border: 1px solid #767b80; padding: 0.35rem 0.5rem; text-align: left; vertical-align: top; min-width: 4.5rem; }
thead th { background: #e9ecef; }
tbody th { font-weight: normal; }
td ul, th ul { margin: 0; padding-left: 1rem; }
code { font-family: "Courier New", Courier, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
pre { margin: 0 0 1rem; padding: 0.75rem; border: 1px solid #767b80; background: #f4f5f6; white-space: pre-wrap;
  overflow-wrap: anywhere; font-size: 0.9rem; }
.tag { display: inline-block; padding: 0 0.4rem; border: 1px solid #0b0c0c; font-weight: bold; white-space: nowrap; }
.gain { background: #cfe8d6; }
.loss { background: #f6d3d0; }
.change { background: #dbe3f4; }
.people { min-width: 16rem; display: block; }
figure { margin: 0 0 0.5rem; }
figcaption { font-weight: bold; padding: 0.25rem 0; }
svg { display: block; width: 100%; min-width: 40rem; max-width: 50rem; height: auto; }
svg text { font: 13px Arial, Helvetica, sans-serif; fill: #0b0c0c; }
svg .heading { font-weight: bold; }
svg rect { stroke: #0b0c0c; stroke-width: 1; }
svg .entitled { fill: #bfe3c8; }
svg .on-request { fill: #cfe0f5; }
svg .discretionary { fill: #fbe6b0; }
svg .not-entitled { fill: #f1f1f1; }
.sign td, .sign th { height: 2.75rem; }
@media (max-width: 40rem) {
  h1 { font-size: 1.4rem; }
  h2 { font-size: 1.2rem; }
  .wide { min-width: 44rem; }
}
@page { size: A4; margin: 16mm 14mm 18mm;
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Arial, Helvetica, sans-serif; } }
@media print {
  :root { font-size: 10pt; }
  body { padding: 0; max-width: none; line-height: 1.35; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; margin-top: 1.25rem; }
  h2, h3, caption, figcaption { break-after: avoid; }
  p, ul, ol, dl { max-width: none; }
  .contents { display: none; }
  .scroll { overflow: visible; padding-right: 1px; }
  table { font-size: 7.5pt; line-height: 1.3; }
  th, td { padding: 2pt 3pt; min-width: 0; }
  thead { display: table-header-group; }
  tbody tr:first-child { break-before: avoid; }
  tr, figure, .example, .sign { break-inside: avoid; }
  .people { min-width: 0; }
  .tag { padding: 0 2pt; }
  .wide { min-width: 0; }
  svg { min-width: 0; max-width: none; max-height: 230mm; }
  pre { font-size: 8pt; }
  a { color: inherit; }
  .gain, .loss, .change, svg rect, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
