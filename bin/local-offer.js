#!/usr/bin/env node
// Runs the command line, compiling it first if the sources are newer.
import './compile.js'

await import('../dist/cli/main.js')
