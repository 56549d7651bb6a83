// Stands in for @vscode/spdlog in the npm-made host: the package has no prebuilt binary, and the host is installed
// without a compiler. VS Code needs the calls below; lines are appended to the same log files that spdlog would write.
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
const nothing = () => {};

async function createLogger(_name, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let threshold = levels.indexOf('info');
  const logger = {
    getLevel: () => threshold,
    setLevel: (level) => {
      threshold = level;
    },
    setPattern: nothing,
    clearFormatters: nothing,
    flush: nothing,
    drop: nothing,
  };
  for (const [rank, name] of levels.entries()) {
    logger[name] = (text) => {
      if (rank < threshold) return;
      try {
        fs.appendFileSync(file, `${new Date().toISOString()} [${name}] ${text}\n`);
      } catch {
        // The log folder goes away when a run is cleaned up; the last lines may be lost with it.
      }
    };
  }
  return logger;
}

// One by one: VS Code imports this as a module, and Node finds the names of a CommonJS file only when they stand so.
exports.version = 0;
exports.setLevel = nothing;
exports.setFlushOn = nothing;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
