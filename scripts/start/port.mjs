import net from 'node:net';
import { StopWord } from './stop-word.mjs';

const DEFAULT_PORT = 8800;
const TRIES = 50;

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });

/** The port asked for, strictly; without one, 8800 or the next free port after it. */
export async function choosePort(wanted) {
  if (wanted !== undefined) {
    if (await isFree(wanted)) return wanted;
    throw new StopWord(`端口 ${wanted} 正被别的程序使用，请换一个，或去掉 --port 让小马扎自己找。`);
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + TRIES; port++) if (await isFree(port)) return port;
  throw new StopWord(`${DEFAULT_PORT} 到 ${DEFAULT_PORT + TRIES - 1} 的端口都被占用了，请用 --port 指定一个。`);
}
