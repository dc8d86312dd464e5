// A report as JSON: the same bytes wherever it is written, so that one can be held to the other.

/** The text of a JSON file: indented, with a line end at its end. */
export const jsonText = (report: unknown): string => `${JSON.stringify(report, null, 2)}\n`
