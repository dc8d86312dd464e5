// How much the service logs.

export const logLevels = ['silent', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]
