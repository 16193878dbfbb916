import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inData } from './places.mjs';
import { StopWord } from './stop-word.mjs';

/** Starts programs in their own process groups and sees to it that none outlives this one. */
export function processes() {
  const reaper = spawn(process.execPath, [path.join(import.meta.dirname, 'reaper.mjs')], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  reaper.stdin.on('error', () => {});
  let stopping = false;
  let fell;
  const falls = new Promise((_, reject) => {
    fell = reject;
  });
  falls.catch(() => {});

  /** Hands a group to the reaper: a program that may end by itself. */
  const adopt = (child) => {
    if (child.pid) reaper.stdin.write(`${child.pid}\n`);
    return child;
  };

  /** A part of the stack: when it ends by itself while we run, the whole stack comes down. */
  const keep = (child, name, explain = () => '') => {
    adopt(child);
    child.once('error', (error) => fell(new StopWord(`${name}没有启动起来：${error.message}`)));
    child.once('exit', () => stopping || fell(new StopWord(`${name}意外停下了。\n${explain()}`)));
    return child;
  };

  const start = (name, file, args, env = {}) => {
    mkdirSync(inData('logs'), { recursive: true });
    const log = inData('logs', `${file}.log`);
    const out = openSync(log, 'w');
    const child = spawn(process.execPath, args, {
      detached: true,
      stdio: ['ignore', out, out],
      env: { ...process.env, ...env },
    });
    closeSync(out);
    return keep(child, name, () => lastLines(log));
  };

  const stop = async () => {
    stopping = true;
    const gone = new Promise((resolve) => reaper.once('exit', resolve));
    if (reaper.exitCode !== null) return;
    reaper.stdin.end();
    await gone;
  };
  return { start, keep, adopt, falls, stop };
}

function lastLines(log) {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-12);
  return `${lines.map((line) => `  ${line}`).join('\n')}\n（全部日志：${log}）`;
}
