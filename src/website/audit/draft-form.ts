// Reads the form with a draft, pasted or uploaded: in memory only, and up to the size limit of drafts.
import type { Request, RequestHandler, Response } from 'express'
import multer, { MulterError } from 'multer'
import { decodeUtf8 } from '../../http/body.ts'
import { Refusal } from '../../http/problem.ts'
import { bodyLimits } from '../../http/sizes.ts'

/** The fields of the form. `fault` is set if the draft cannot be read at all. */
export type DraftForm = {
  readonly text: string
  readonly base: string
  readonly by: string
  readonly fault?: 'too-large' | 'not-text'
}

const emptyDraft: DraftForm = { text: '', base: '', by: '' }

const uploadReader = () =>
  multer({
    storage: multer.memoryStorage(),
    // Two parts more than the form has fields, for browsers that add their own.
    limits: {
      fileSize: bodyLimits.draft,
      fieldSize: bodyLimits.draft,
      files: 1,
      fields: 5,
      parts: 6,
      fieldNameSize: 50,
    },
  }).single('file')

const fieldText = (fields: Readonly<Record<string, unknown>>, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

/** A file's text; undefined if it is not UTF-8, or has zero bytes, as UTF-16 and binaries do. */
const fileText = (bytes: Buffer): string | undefined => {
  if (bytes.includes(0)) return undefined
  try {
    return decodeUtf8(bytes)
  } catch {
    return undefined
  }
}

const sizeLimitCodes = ['LIMIT_FILE_SIZE', 'LIMIT_FIELD_VALUE']

/** Reads the parts of a form. @returns Whether they are within the size limit. @throws Refusal if malformed. */
const isRead = (upload: RequestHandler, req: Request, res: Response): Promise<boolean> =>
  new Promise((resolve, reject) => {
    upload(req, res, (error: unknown) => {
      if (error === undefined) resolve(true)
      else if (error instanceof MulterError && sizeLimitCodes.includes(error.code)) resolve(false)
      else reject(new Refusal('malformed-request'))
    })
  })

/** Reads the form into `req.body` as a DraftForm. An uploaded file takes precedence over pasted text. */
export const draftForm = (): RequestHandler => {
  const upload = uploadReader()
  return async (req, res, next) => {
    if (!req.is('multipart/form-data')) throw new Refusal('unsupported-media-type')
    if (!(await isRead(upload, req, res))) req.body = { ...emptyDraft, fault: 'too-large' }
    else {
      const fields = { ...(req.body as Readonly<Record<string, unknown>>) }
      const pasted = fieldText(fields, 'draft')
      const uploaded = req.file && req.file.size > 0 ? fileText(req.file.buffer) : pasted
      // Browsers send line breaks as CRLF.
      const text = (uploaded ?? pasted).replaceAll('\r\n', '\n')
      const fault = uploaded === undefined ? { fault: 'not-text' } : {}
      req.body = { text, base: fieldText(fields, 'base'), by: fieldText(fields, 'by'), ...fault }
    }
    next()
  }
}
