// The form with a draft in it: pasted or uploaded, in memory only, and never more of it than a draft may be.
import type { Request, RequestHandler, Response } from 'express'
import multer, { MulterError } from 'multer'
import { decoded } from '../../http/body.ts'
import { Refusal } from '../../http/problem.ts'
import { sizes } from '../../http/sizes.ts'

/** What was sent; the fault is of what cannot be read as a draft at all. */
export type DraftForm = {
  readonly text: string
  readonly base: string
  readonly by: string
  readonly fault?: 'too-large' | 'not-text'
}

const empty: DraftForm = { text: '', base: '', by: '' }

const uploading = () =>
  multer({
    storage: multer.memoryStorage(),
    // Two parts more than there are fields, for browsers that add their own.
    limits: { fileSize: sizes.draft, fieldSize: sizes.draft, files: 1, fields: 5, parts: 6, fieldNameSize: 50 },
  }).single('file')

const textOf = (fields: Readonly<Record<string, unknown>>, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

/** The text of a file. Nothing where it is not UTF-8, or has the empty bytes of UTF-16 and of programs. */
const fileText = (bytes: Buffer): string | undefined => {
  if (bytes.includes(0)) return undefined
  try {
    return decoded(bytes)
  } catch {
    return undefined
  }
}

const tooMuch = ['LIMIT_FILE_SIZE', 'LIMIT_FIELD_VALUE']

/** Reads the parts of a form. @returns Whether they were no more than a draft may be. */
const isRead = (upload: RequestHandler, req: Request, res: Response): Promise<boolean> =>
  new Promise((resolve, reject) => {
    upload(req, res, (error: unknown) => {
      if (error === undefined) resolve(true)
      else if (error instanceof MulterError && tooMuch.includes(error.code)) resolve(false)
      else reject(new Refusal('malformed-request'))
    })
  })

/** Reads the form into `req.body`. A file counts before what was pasted. */
export const draftForm = (): RequestHandler => {
  const upload = uploading()
  return async (req, res, next) => {
    if (!req.is('multipart/form-data')) throw new Refusal('unsupported-media-type')
    if (!(await isRead(upload, req, res))) req.body = { ...empty, fault: 'too-large' }
    else {
      const fields = { ...(req.body as Readonly<Record<string, unknown>>) }
      const pasted = textOf(fields, 'draft')
      const uploaded = req.file && req.file.size > 0 ? fileText(req.file.buffer) : pasted
      // Browsers send line ends as CR LF.
      const text = (uploaded ?? pasted).replaceAll('\r\n', '\n')
      const fault = uploaded === undefined ? { fault: 'not-text' } : {}
      req.body = { text, base: textOf(fields, 'base'), by: textOf(fields, 'by'), ...fault }
    }
    next()
  }
}
