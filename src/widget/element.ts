// Makes elements. Text only ever becomes text: nothing is parsed as markup.
type Inside = Node | string

/** An element with attributes, and what is inside it. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: readonly Inside[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.append(...inside)
  return made
}

/** A button that does something, and sends no form. */
export const button = (text: string, kind: string, onClick: () => void): HTMLButtonElement => {
  const made = element('button', { type: 'button', class: kind }, text)
  made.addEventListener('click', onClick)
  return made
}

/** A link that leaves the page, also where that is inside a frame. */
export const link = (href: string, text: string): HTMLAnchorElement => element('a', { href, target: '_top' }, text)

/** A phone number to ring. */
export const phoneLink = (phone: string): HTMLAnchorElement =>
  element('a', { href: `tel:${phone.replaceAll(' ', '')}` }, phone)

/** The heading of a view, which takes the focus when the view appears. */
export const heading = (text: string): HTMLHeadingElement => element('h2', { tabindex: '-1' }, text)
