#!/usr/bin/env node
// Starts the service, compiling it first if the sources are newer.
import './compile.js'

await import('../dist/main.js')
