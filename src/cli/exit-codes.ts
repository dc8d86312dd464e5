// The exit codes of the commands.
export const exitCodes = { fine: 0, couldNotRun: 1, foundDifferences: 2, cannotTell: 3 } as const

export type ExitCode = number
