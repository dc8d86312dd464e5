// Loaded into the service by `--require`: collects garbage when it is asked to, and answers with the live heap in bytes.
process.on('message', () => {
  global.gc()
  global.gc()
  process.send(process.memoryUsage().heapUsed)
})
// The channel alone must not keep the service from stopping.
process.channel.unref()
