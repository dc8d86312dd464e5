// Lets programs in React write <local-offer-checker>: `import 'local-offer-checker-client/jsx'`.
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { CheckerAttributes } from './element.ts'

type CheckerProps = CheckerAttributes & DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React has its elements in a namespace
  namespace JSX {
    interface IntrinsicElements {
      'local-offer-checker': CheckerProps
    }
  }
}
