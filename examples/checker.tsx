// The checker in a page of React. Load its script once, in the page's own HTML: /embed/guide has the code.
import type { CheckerResultEvent, OutcomeCounts } from 'local-offer-checker-client/element'
import 'local-offer-checker-client/jsx'
import { useEffect, useRef } from 'react'

/** @param props.onResult Gets how many entitlements have each outcome, each time that a person sees results. */
export const Checker = ({ onResult }: { onResult: (counts: OutcomeCounts) => void }) => {
  const checker = useRef<HTMLElement>(null)

  useEffect(() => {
    const element = checker.current
    const tell = ({ detail }: CheckerResultEvent) => onResult(detail)
    element?.addEventListener('local-offer:result', tell)
    return () => element?.removeEventListener('local-offer:result', tell)
  }, [onResult])

  return (
    <local-offer-checker ref={checker} authority="southend-on-sea" phone="01702 215000" heading-level={2}>
      <a href="http://localhost:3000/">Check what you can get as a care leaver</a>
    </local-offer-checker>
  )
}
