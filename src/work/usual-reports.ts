// Makes the usual reports before anybody asks: those on the offer in force and the one before it.
import { cliffEdgesJob } from '../api/cliff-edges.ts'
import { comparisonJob, comparisonPageJob } from '../api/comparison.ts'
import { comparisonGapsJob, gapsJob } from '../api/gaps.ts'
import type { Book } from '../core/book.ts'
import type { Authority, IsoDate } from '../core/rules/model.ts'
import type { Job, Work } from '../http/work.ts'
import { defaultComparedFact } from '../report/evidence.ts'
import { gapsPageJob } from '../website/audit/gaps.ts'
import { changeCountsJob, countsInput } from '../website/audit/landing.ts'
import { reportInput } from '../website/audit/report-input.ts'
import { reportPageJob } from '../website/audit/report.ts'
import { defaultBase } from '../website/offer-links.ts'
import { updateComparisonsJob } from '../website/updates/updates-view.ts'

type Made = () => Promise<unknown>

const usualReports = (makeReport: Work, book: Book, { council, on }: Day): readonly Made[] => {
  const offer = book.offers.inForce(council.id, on)
  const base = offer && defaultBase(book, offer, on)
  if (!base) return []
  const by = defaultComparedFact(book.domain.catalogue)
  const page = reportInput({ council: () => council }, { today: () => on }, { offer, by })
  const pair = { offer: offer.id, base: base.id }
  const made =
    <Input, Output>(job: Job<Input, Output>, input: Input): Made =>
    () =>
      makeReport(job, input)
  return [
    made(updateComparisonsJob, council.id),
    made(changeCountsJob, countsInput(book, council.id, on)),
    made(reportPageJob, { ...page, base: base.id }),
    made(gapsPageJob, page),
    made(comparisonJob, pair),
    made(comparisonPageJob, pair),
    made(comparisonGapsJob, { ...pair, by }),
    made(gapsJob, { offer: offer.id, by }),
    made(cliffEdgesJob, { offer: offer.id }),
  ]
}

type Day = { readonly council: Authority; readonly on: IsoDate }

/** Makes them one after another, so that others can ask between them. A report that fails is made when it is asked for. */
export const makeUsualReports = async (makeReport: Work, book: Book, day: Day): Promise<void> => {
  for (const make of usualReports(makeReport, book, day)) await make().catch(() => undefined)
}
