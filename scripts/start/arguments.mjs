import { parseArgs } from 'node:util';
import { StopWord } from './stop-word.mjs';

const HELP = `npm start [-- 选项]
  --port N   用这个端口（不写：8800，被占用就往后找）
  --fresh    清空本机数据，从头再来`;

const option = (type) => ({ type });

/** What was asked for on the command line. */
export function readArguments(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { port: option('string'), fresh: option('boolean'), help: option('boolean') },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65535)) throw new Error('port');
    return { port, fresh: values.fresh ?? false };
  } catch {
    throw new StopWord(`看不懂这些选项：${args.join(' ')}\n${HELP}`);
  }
}
