// Paths inside a file and their notation, such as `grounds[0].when.all[1].fact`.
export type YamlPath = readonly (string | number)[]

const formatStep = (key: string | number): string => {
  if (typeof key === 'number') return `[${key}]`
  return /^[\w-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}

export const formatPath = (path: YamlPath): string => path.map(formatStep).join('').replace(/^\./, '')
