// What the exit code of a command says.
export const exitCodes = { fine: 0, couldNotRun: 1, foundDifferences: 2, cannotTell: 3 } as const
