// Loaded in front of the server that is measured: on a signal it collects what is garbage and tells
// what is left.
process.on('SIGUSR2', () => {
  for (let i = 0; i < 3; i++) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  process.stderr.write(`left ${heapUsed + external}\n`);
});
