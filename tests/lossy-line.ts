import net from 'node:net';

export interface LossyLine {
  /** the engine, reached over this line */
  endpoint: string;
  /** the next `n` answers never arrive, though what was asked is done; the first `spare` still do */
  lose(n: number, spare?: number): void;
  /** how many have got lost so far */
  lost(): number;
  stop(): void;
}

/** A line to the engine on which answers can get lost. */
export async function lossyLine(engine: string): Promise<LossyLine> {
  const { hostname, port } = new URL(engine);
  const sockets = new Set<net.Socket>();
  let [toLose, toSpare, lost] = [0, 0, 0];
  const loses = (): boolean => {
    if (toLose === 0 || toSpare-- > 0) return false;
    toLose -= 1;
    lost += 1;
    return true;
  };
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), hostname);
    let answering = false;
    let silent = false;
    near.on('data', (question) => {
      answering = false;
      far.write(question);
    });
    far.on('data', (answer) => {
      if (!answering) silent ||= loses();
      answering = true;
      if (!silent) near.write(answer);
    });
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    sockets.add(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    lose: (n, spare = 0) => {
      [toLose, toSpare] = [n, spare];
    },
    lost: () => lost,
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
