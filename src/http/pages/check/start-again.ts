// For an address that needs answers, opened where there are none: after an hour, or from a bookmark.
import type { Response } from 'express'
import type { Site } from '../site.ts'

export const startAgain = ({ show, words }: Site, res: Response): void => {
  show(res, { template: 'check/start-again', heading: words().say('check.no-answers.heading'), section: 'check' })
}
