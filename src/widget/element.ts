// Creates DOM elements. Text stays text: nothing is parsed as markup.
type Content = Node | string

/** Creates an element with attributes and content. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: readonly Content[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.append(...inside)
  return made
}

/** A button that submits no form. */
export const button = (text: string, kind: 'primary' | 'secondary', onClick: () => void): HTMLButtonElement => {
  const made = element('button', { type: 'button', part: `button ${kind}` }, text)
  made.addEventListener('click', onClick)
  return made
}

/** A link that leaves the page, also from inside a frame. */
export const outgoingLink = (href: string, text: string): HTMLAnchorElement =>
  element('a', { href, target: '_top', part: 'link' }, text)

/** A phone number as a link. */
export const phoneLink = (phone: string): HTMLAnchorElement =>
  element('a', { href: `tel:${phone.replaceAll(' ', '')}`, part: 'link' }, phone)

/** A heading, of level 6 at the deepest. */
export const headingAt = (level: number, part: string, ...inside: readonly Content[]): HTMLHeadingElement =>
  element(`h${Math.min(level, 6)}` as 'h6', { part }, ...inside)

/** A view's heading, which can take the focus when the view appears. */
export const viewHeading = (level: number, ...inside: readonly Content[]): HTMLHeadingElement => {
  const made = headingAt(level, 'heading', ...inside)
  made.tabIndex = -1
  return made
}
