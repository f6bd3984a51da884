// Preloaded into a measured program: leaves its peak memory (KiB) in a file when it ends.
const { writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

process.on('exit', () => writeFileSync(join(tmpdir(), 'blue-bench-memory'), String(process.resourceUsage().maxRSS)));
