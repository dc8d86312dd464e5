// Checks a council's colour: white on it, and it on white, must be easy to read (WCAG 2.2, 1.4.3).
import type { Problem } from '../../core/rules/model.ts'
import { inside, type Place, problemAt } from '../yaml/place.ts'
import { quote } from '../yaml/problem.ts'

/** The minimum contrast of text by WCAG 2.2, 1.4.3 (level AA). */
const minContrast = 4.5

const linearChannel = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4

/** The contrast ratio of a colour, `#rrggbb`, with white: from 1 (white) to 21 (black). */
const contrastWithWhite = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => linearChannel(parseInt(colour.slice(at, at + 2), 16) / 255))
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05)
}

/** Reports a brand colour that is too pale. The file must have passed its schema. */
export const brandProblems = (root: Place): readonly Problem[] => {
  const colour = inside(root, 'brand', 'colour')
  const contrast = contrastWithWhite(String(colour.value))
  if (contrast >= minContrast) return []
  const ratio = (Math.floor(contrast * 100) / 100).toFixed(2)
  const problem = `${quote(colour.value)} has a contrast of only ${ratio}:1 with white`
  return [problemAt(colour, problem, `choose a darker colour: text needs at least ${minContrast}:1`)]
}
