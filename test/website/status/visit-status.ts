// Sends times in care as the forms do.
import { type Visitor, goesTo } from '../visitor.ts'

export const born = { day: '15', month: '6', year: '2007' }
export const day = (prefix: string, date: string): Readonly<Record<string, string>> => {
  const [year, month, dayOf] = date.split('-') as [string, string, string]
  return { [`${prefix}-day`]: dayOf, [`${prefix}-month`]: month, [`${prefix}-year`]: year }
}
export const stay = (from: string, to: string) => ({ ...day('from', from), ...day('to', to) })
export const foster = { basis: 'section-20', authority: 'this' }
export const errors = /<a href="#[^"]+">([^<]+)<\/a>/g

/** Adds one time in care, and continues. */
export const tellCare = async (visitor: Visitor, time: Readonly<Record<string, string>>) => {
  await visitor.post('/status/date-of-birth', born)
  await visitor.post('/status/times-in-care/add', { ...foster, ...time })
  return goesTo(await visitor.post('/status/times-in-care', { more: 'no' }))
}
