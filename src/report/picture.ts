// Draws SVG pictures, each with a title and a description for readers who cannot see it.
import { type Markup, type MarkupPart, markup } from './markup.ts'

type PictureFrame = {
  /** Unique in the page. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly width: number
  readonly height: number
}

/** A picture in a region that scrolls sideways on a narrow page. */
export const picture = ({ id, title, description, width, height }: PictureFrame, content: MarkupPart): Markup => markup`
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

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const coordinate = (number: number): string => String(Math.round(number * 100) / 100)

export const rect = (kind: string, { x, y, width, height }: Rectangle): Markup =>
  markup`<rect class="${kind}" x="${coordinate(x)}" y="${coordinate(y)}" width="${coordinate(width)}" height="${coordinate(height)}"/>\n`

type LabelPlace = { readonly x: number; readonly y: number; readonly heading?: boolean }

export const label = ({ x, y, heading = false }: LabelPlace, text: MarkupPart): Markup =>
  markup`<text class="${heading ? 'heading' : 'label'}" x="${coordinate(x)}" y="${coordinate(y)}">${text}</text>\n`

/** Breaks a text into lines of at most `maxLength` characters; a longer word gets its own line. */
export const wrapped = (text: string, maxLength: number): readonly string[] =>
  text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1)
    const fits = last !== undefined && last.length + 1 + word.length <= maxLength
    return fits ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word]
  }, [])
