// For an address that needs answers, opened where there are none: after an hour, or from a bookmark.
import type { Response } from 'express'
import type { Site } from '../site.ts'

/** @param start Where the first question is. */
export const startAgain = ({ show, words }: Site, res: Response, start = '/check'): void => {
  const heading = words().say('check.no-answers.heading')
  show(res, { template: 'check/start-again', heading, section: 'check', values: { start } })
}
