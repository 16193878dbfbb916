// npm start [-- --port 8800] [-- --fresh]: the whole of Small Stool on this machine.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`小马扎需要 Node 20.19 或更新的版本，现在是 ${process.versions.node}，请升级 Node 后再试。`);
  process.exit(1);
}
// The SDK would announce its plans for Node 22 in the middle of our few lines.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
// A test's shifted clock is this process's too: it keeps the files, whose links expire.
if (process.env.CLOCK_FILE) (await import('node:module')).createRequire(import.meta.url)('../tools/clock.cjs');
// Only now: an old Node could not even read what follows.
const { run } = await import('./start/run.mjs');
await run(process.argv.slice(2));
