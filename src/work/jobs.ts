// Every job that the worker can do, by name.
import { cliffEdgesJob } from '../api/cliff-edges.ts'
import { comparisonJob, comparisonPageJob } from '../api/comparison.ts'
import { draftComparisonJob, draftProblemsJob } from '../api/drafts.ts'
import { comparisonGapsJob, gapsJob } from '../api/gaps.ts'
import { tableJob } from '../api/table.ts'
import type { Job } from '../http/work.ts'
import { draftEffectJob } from '../website/audit/draft-effect.ts'
import { gapsPageJob } from '../website/audit/gaps.ts'
import { changeCountsJob } from '../website/audit/landing.ts'
import { reportPageJob } from '../website/audit/report.ts'
import { updateComparisonsJob } from '../website/updates/updates-view.ts'

const all: readonly Job<never, unknown>[] = [
  draftProblemsJob,
  draftComparisonJob,
  draftEffectJob,
  comparisonJob,
  comparisonPageJob,
  gapsJob,
  comparisonGapsJob,
  cliffEdgesJob,
  tableJob,
  gapsPageJob,
  reportPageJob,
  changeCountsJob,
  updateComparisonsJob,
]

export const jobs: ReadonlyMap<string, Job<never, unknown>> = new Map(all.map((job) => [job.name, job]))
