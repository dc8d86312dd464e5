// The app that answers the contract's example requests: that of `npm run openapi`, with the book that tests have open.
import { exampleSettings } from '../../src/contract/document.ts'
import { book } from '../support/published.ts'
import { appOf } from '../support/running.ts'

export const exampleApp = appOf({ ...exampleSettings, book })
