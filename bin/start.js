#!/usr/bin/env node
// Starts the service, compiled first where the sources are newer.
import './compile.js'

await import('../dist/main.js')
