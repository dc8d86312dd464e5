// The widget's styles. The page around it controls its font, the custom property --local-offer-colour and the parts.
const css = `
:host { display: block }
:host([hidden]) { display: none }
[part=box] { all: initial; display: block; direction: ltr; max-width: 40em; font-family: inherit;
  font-size: max(1em, 1.125rem); line-height: 1.4; color: #0b0c0c; background: #fff; padding: 1em;
  border: 1px solid #b1b4b6; overflow-wrap: anywhere; --brand: var(--local-offer-colour, #00586a) }
* { box-sizing: border-box }
[part$=heading], p, ul, fieldset { margin: 0 0 .8em; padding: 0; border: 0; min-width: 0 }
[part=heading] { font-size: 1.45em; line-height: 1.2 }
[part=group-heading] { font-size: 1.2em; margin-top: 1.4em; padding-top: .5em; border-top: 4px solid var(--brand) }
[part=result-heading], [part=steps-heading] { font-size: 1em; margin-bottom: .3em }
legend { padding: 0 }
ul { padding-left: 1.2em }
[part=result] { border-bottom: 1px solid #b1b4b6; margin-bottom: 1em }
[part=hint] { color: #484949 }
[part=error] { color: #b40f0f }
[aria-invalid] { outline: 2px solid #b40f0f }
[part=option] { display: flex; align-items: flex-start; gap: .6em; padding: .35em 0 }
[part=option] input { flex: none; width: 1.6em; height: 1.6em; margin: 0; accent-color: var(--brand) }
[part=option] label { flex: 1; padding-top: .1em; cursor: pointer }
#written { font: inherit; padding: .3em; border: 2px solid #0b0c0c; border-radius: 0 }
#written[inputmode] { width: 4em }
summary { color: var(--brand); cursor: pointer; text-decoration: underline; padding: .2em 0; margin-bottom: .5em }
li { line-height: 1.5 }
a { color: var(--brand); padding: .15em 0 }
a[href^=tel] { white-space: nowrap }
button { font: inherit; cursor: pointer; padding: .5em .8em; border: 2px solid var(--brand); border-radius: 0 }
[part~=primary] { color: #fff; background: var(--brand); font-weight: bold }
[part~=secondary] { color: var(--brand); background: #fff }
button[aria-disabled] { color: #0b0c0c; background: #dcdcdc; border-color: #8a8d8f; cursor: progress }
.own { margin-bottom: 1em }
::slotted(a) { display: inline-block; padding: .15em 0 }
[part=actions] { display: flex; flex-wrap: wrap; gap: .6em; margin-top: 1em }
[part=help] { border-top: 1px solid #b1b4b6; padding-top: .8em; margin: 1.2em 0 0 }
[part=status] { margin: 0 }
[part=heading]:focus { outline: none }
a:focus-visible, button:focus-visible, summary:focus-visible, input:focus-visible, [part=heading]:focus-visible {
  outline: 3px solid #fd0; outline-offset: 2px; box-shadow: 0 0 0 5px #0b0c0c }
@media print { button, details { display: none } }
`

/** A constructed stylesheet, as a page's strict style-src forbids a style element. */
export const widgetStyles = (): CSSStyleSheet => {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}
