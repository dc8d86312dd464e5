// The version of the service, its contract and its command line: package.json has it.
import packageJson from '../package.json' with { type: 'json' }

export const packageVersion = packageJson.version
