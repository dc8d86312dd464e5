// Pictures: figures drawn as SVG, each with a title and a description for those who do not see it.
import { type Markup, type Part, markup } from './markup.ts'

type Picture = {
  /** Unique in the page. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly width: number
  readonly height: number
}

/** A picture in a region that scrolls sideways by itself where the page is narrow. */
export const picture = ({ id, title, description, width, height }: Picture, content: Part): Markup => markup`
<figure>
<figcaption>${title}</figcaption>
<div class="scroll" role="region" aria-label="Picture: ${title}" tabindex="0">
<svg role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${String(width)} ${String(height)}">
<title id="${id}-title">${title}</title>
<desc id="${id}-desc">${description}</desc>
${content}</svg>
</div>
</figure>
`

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const units = (number: number): string => String(Math.round(number * 100) / 100)

export const rect = (kind: string, { x, y, width, height }: Box): Markup =>
  markup`<rect class="${kind}" x="${units(x)}" y="${units(y)}" width="${units(width)}" height="${units(height)}"/>\n`

type Place = { readonly x: number; readonly y: number; readonly heading?: boolean }

export const label = ({ x, y, heading = false }: Place, text: Part): Markup =>
  markup`<text class="${heading ? 'heading' : 'label'}" x="${units(x)}" y="${units(y)}">${text}</text>\n`

/** Words in lines of at most so many characters, a longer word on a line of its own. */
export const wrapped = (text: string, most: number): readonly string[] =>
  text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1)
    const fits = last !== undefined && last.length + 1 + word.length <= most
    return fits ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word]
  }, [])
