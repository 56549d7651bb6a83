// Stands in for @vscode/native-watchdog in the npm-made host (no prebuilt binary). The real one ends a process whose
// parent has died; here the run ends the host's whole process group.
exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);
