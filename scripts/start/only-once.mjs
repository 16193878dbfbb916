import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { data, inData } from './places.mjs';
import { StopWord } from './stop-word.mjs';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two engines on one file would spoil it: the second start over the same data stops here. */
export function onlyOnce() {
  mkdirSync(data, { recursive: true });
  const file = inData('running');
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid !== process.pid && pid > 0 && isAlive(pid))
      throw new StopWord(`小马扎已经在运行了（进程 ${pid}），请先在那个窗口按 Ctrl-C。`);
    writeFileSync(file, String(process.pid));
  }
  process.once('exit', () => rmSync(file, { force: true }));
}
