// The style of reports, on screen and on A4: the frame of a page of its own, and the parts on any page.

/** For a page that contains only a report. */
const frame = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 64rem; background: #fff; }
@media print {
  :root { font-size: 10pt; }
  body { padding: 0; max-width: none; }
}
`

/** For the contents of an element of the class `report`. The text is the same on all pages, so one hash allows it. */
export const partsStyle = `
.report { color: #0b0c0c; font: 1rem/1.5 "Helvetica Neue", Helvetica, Arial, sans-serif; overflow-wrap: break-word; }
.report h1 { font-size: 1.75rem; line-height: 1.2; margin: 0.5rem 0 1rem; }
.report h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.5rem 0 0.75rem; padding-top: 0.75rem;
  border-top: 2px solid #0b0c0c; }
.report h3 { font-size: 1.1rem; margin: 1.5rem 0 0.5rem; }
.report p, .report ul, .report ol, .report dl { margin: 0 0 1rem; max-width: 48rem; }
.report a { color: #1d4f91; }
.report a:focus-visible, .report .scroll:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px; background: #ffdd00; }
.report .contents ol { padding-left: 1.5rem; }
.report .contents a, .report td a, .report th a { display: inline-block; padding: 2px 0; }
.report li:has(a) { line-height: 1.75; }
.report li a { display: inline; padding: 0.3em 0; }
.report .lead { font-size: 1.1rem; }
.report .scroll { overflow-x: auto; margin: 0 0 1.5rem; position: relative; }
.report table { border-collapse: collapse; width: 100%; font-size: 0.9rem; line-height: 1.4; }
.report caption { position: sticky; left: 0; box-sizing: border-box; max-width: calc(100vw - 2rem); padding: 0.25rem 0;
  text-align: left; font-weight: bold; }
.report .id-of { display: block; color: #484949; font-size: 0.85em; overflow-wrap: anywhere; }
.report th, .report td { border: 1px solid #767b80; padding: 0.35rem 0.5rem; text-align: left; vertical-align: top;
  min-width: 3.25rem; background: #fff; }
.report td .digest { display: block; min-width: 17rem; }
.report thead th { background: #e9ecef; }
.report tbody th { font-weight: normal; }
.report td ul, .report th ul { margin: 0; padding-left: 1rem; }
.report code { font-family: "Courier New", Courier, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
.report pre { margin: 0 0 1rem; padding: 0.75rem; border: 1px solid #767b80; background: #f4f5f6; white-space: pre-wrap;
  overflow-wrap: anywhere; font-size: 0.9rem; }
.report .tag { display: inline-block; padding: 0 0.4rem; border: 1px solid #0b0c0c; font-weight: bold; white-space: nowrap; }
.report .gain { background: #cfe8d6; }
.report .loss { background: #f6d3d0; }
.report .change { background: #dbe3f4; }
.report .day, .report .id { white-space: nowrap; }
.report .people { min-width: 16rem; display: block; }
.report figure { margin: 0 0 0.5rem; }
.report figcaption { font-weight: bold; padding: 0.25rem 0; }
.report svg { display: block; width: 100%; min-width: 40rem; max-width: 50rem; height: auto; background: #fff; }
.report svg text { font: 13px "Helvetica Neue", Helvetica, Arial, sans-serif; fill: #0b0c0c; }
.report svg .heading { font-weight: bold; }
.report svg rect { stroke: #0b0c0c; stroke-width: 1; }
.report svg .entitled { fill: #bfe3c8; }
.report svg .on-request { fill: #cfe0f5; }
.report svg .discretionary { fill: #fbe6b0; }
.report svg .not-entitled { fill: #f1f1f1; }
.report .sign td, .report .sign th { height: 2.75rem; }
@media (max-width: 40rem) {
  .report h1 { font-size: 1.4rem; }
  .report h2 { font-size: 1.2rem; }
  .report .wide { min-width: 44rem; }
}
@page { size: A4; margin: 16mm 14mm 18mm;
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Arial, Helvetica, sans-serif; } }
@media print {
  .report { font-size: 10pt; line-height: 1.35; }
  .report h1 { font-size: 18pt; }
  .report h2 { font-size: 13pt; margin-top: 1.25rem; }
  .report h3, .report .lead { font-size: 11pt; }
  .report h2, .report h3, .report caption, .report figcaption { break-after: avoid; }
  .report p, .report ul, .report ol, .report dl { max-width: none; }
  .report .contents, .report .opening { display: none; }
  .report .scroll:has(.opening) tr > :last-child { display: none; }
  .report caption { max-width: none; }
  .report .scroll { overflow: visible; padding-right: 1px; }
  .report table { font-size: 7.5pt; line-height: 1.3; }
  .report th, .report td { padding: 2pt 3pt; min-width: 0; }
  .report thead { display: table-header-group; }
  .report tbody tr:first-child { break-before: avoid; }
  .report tr, .report figure, .report .example, .report .sign { break-inside: avoid; }
  .report .day, .report .id { white-space: normal; }
  .report .people, .report td .digest { min-width: 0; }
  .report .tag { padding: 0 2pt; }
  .report .wide { min-width: 0; }
  .report svg { min-width: 0; max-width: none; max-height: 230mm; }
  .report pre { font-size: 8pt; }
  .report a { color: inherit; }
  .report .gain, .report .loss, .report .change, .report svg rect, .report thead th {
    print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`

export const style = `${frame}${partsStyle}`
