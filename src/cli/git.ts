// Asks git for the text of a file as it was published.
import { execFile } from 'node:child_process'
import { digestOfText } from '../rulesets/digests.ts'

/** The output of git in a folder; undefined if there is no git, no checkout or no such thing in it. */
const git = async (folder: string, ...words: readonly string[]): Promise<string | undefined> =>
  new Promise((resolve) => {
    execFile('git', words, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      resolve(error === null ? stdout : undefined)
    })
  })

/** How many commits of a file to look through. */
const maxCommits = 100

/**
 * The text of a file that has a digest, from the history of the folder's git checkout; the latest first.
 *
 * @returns Undefined if the folder is no checkout, or its history has no such text.
 */
export const publishedText = async (folder: string, path: string, digest: string): Promise<string | undefined> => {
  const commits = await git(folder, 'log', `--max-count=${maxCommits}`, '--format=%H', '--', path)
  for (const commit of commits?.split('\n').filter(Boolean) ?? []) {
    const text = await git(folder, 'show', `${commit}:./${path}`)
    if (text !== undefined && digestOfText(text) === digest) return text
  }
  return undefined
}
