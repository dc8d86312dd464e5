// The registers beside the rules: no outcome depends on them.
import type { CouncilRegister, PeerRegister } from './councils.ts'
import type { DutyRegister } from './duties.ts'

/** What a rules folder knows besides its rules. Each part is absent if the folder has no file of it. */
export type Registers = {
  /** The councils of England. */
  readonly councils?: CouncilRegister
  /** What was found of other councils. */
  readonly peers?: PeerRegister
  /** The duties of the Act, with the entitlements that answer them. */
  readonly duties?: DutyRegister
}
