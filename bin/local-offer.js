#!/usr/bin/env node
// The command line, compiled first where the sources are newer.
import './compile.js'

await import('../dist/cli/main.js')
