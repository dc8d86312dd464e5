// Counts the parts of a YAML text without parsing it: parsing takes many times as long.
import { Lexer } from 'yaml'

/** Whether a token is space, or one of the lexer's own marks. */
const isSpace = (token: string): boolean => ' \t\u0002\u001f\ufeff'.includes(token.charAt(0))

/** The parts in a token. Each escape counts, as each may be an error of its own. */
const weightOf = (token: string): number => (token.startsWith('"') ? token.split('\\').length : 1)

/** Whether a text has more words, signs, lines, comments and escapes than a limit. It reads no further than that. */
export const hasMoreParts = (text: string, limit: number): boolean => {
  let parts = 0
  for (const token of new Lexer().lex(text)) {
    if (isSpace(token)) continue
    parts += weightOf(token)
    if (parts > limit) return true
  }
  return false
}
