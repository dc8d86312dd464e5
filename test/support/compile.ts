// Compiles once before all tests, so that those that start a process do not compile side by side.
export const setup = async (): Promise<void> => {
  const compile: string = '../../bin/compile.js'
  await import(compile)
}
