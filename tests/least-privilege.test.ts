import { build } from 'esbuild';
import { FEATURES } from './contract';
import { root, serverlessConfig } from './serverless-config';

interface Statement {
  Action: string[];
  Resource: unknown[];
}
type Roles = {
  Resources: Record<string, { Properties: { Policies: [{ PolicyDocument: { Statement: Statement[] } }] } }>;
};
const roles = require('../deploy/roles.cjs') as (serverless: {
  resolveVariable(name: string): Promise<string>;
}) => Promise<Roles>;

/** What a function touches, or may: actions on the table, whether it asks the index, which secrets and files it reads. */
interface Reach {
  table: string[];
  index: boolean;
  secrets: string[];
  /** actions on folders of the bucket; a signed form or link lends the function's own */
  files: string[];
}
const SECRETS = ['SESSION_SECRET', 'WECHAT_SECRET'];
/** Kinds of write as the data files name them, and the action each needs. */
const WRITES = { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem', ConditionCheck: 'ConditionCheckItem' };

const SHOWING = ['s3:GetObject kept'];
const KEEPING = ['s3:GetObject incoming', 's3:GetObject kept', 's3:PutObject incoming', 's3:PutObject kept'];

/** The code that is deployed with one function, what it does not use shaken off: file → its part, without comments. */
async function shaken(entry: string): Promise<Map<string, string>> {
  const options = { bundle: true, platform: 'node', target: 'node20', write: false, logLevel: 'silent' } as const;
  const { outputFiles } = await build({
    ...options,
    entryPoints: [entry],
    absWorkingDir: root,
    mainFields: ['module', 'main'],
  });
  const parts = (outputFiles[0]?.text ?? '').split(/^\/\/ (?=(?:functions|shared|docs|node_modules)\/)/m).slice(1);
  return new Map(
    parts.map((part) => [
      part.slice(0, part.indexOf('\n')),
      part
        .slice(part.indexOf('\n'))
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/^\s*\/\/.*$/gm, ''),
    ]),
  );
}

async function uses(handler: string): Promise<Reach> {
  const parts = await shaken(handler.replace(/\.\w+$/, '.ts'));
  const table = parts.get('functions/platform/table.ts') ?? '';
  const rest = [...parts]
    .filter(([file]) => file.startsWith('functions/') && file !== 'functions/platform/table.ts')
    .map(([, part]) => part)
    .join('\n');
  const reads = [['GetItem', /new \w*GetCommand\w*\(/] as const, ['Query', /new \w*QueryCommand\w*\(/] as const];
  const writes = Object.entries(WRITES).map(([kind, action]) => [action, new RegExp(`\\b${kind}\\b`)] as const);
  return {
    table: [...reads.filter(([, sign]) => sign.test(table)), ...writes.filter(([, sign]) => sign.test(rest))]
      .map(([action]) => action)
      .sort(),
    index: /\bindex: "byState"/.test(rest),
    secrets: SECRETS.filter((name) => rest.includes(`"${name}"`)),
    files: /\bcontent-length-range\b/.test(rest) ? KEEPING : /\.presign\(/.test(rest) ? SHOWING : [],
  };
}

/** The folder of the bucket in {"Fn::Join":["/",[<the bucket>,"kept","*"]]}. */
const folderOf = (resource: unknown): string => /"(\w+)","\*"/.exec(JSON.stringify(resource))?.[1] ?? '';

function allowed({ Properties }: Roles['Resources'][string]): Reach {
  const list = Properties.Policies[0].PolicyDocument.Statement;
  const on = (sign: string) => list.filter(({ Resource }) => JSON.stringify(Resource).includes(sign));
  const table = list.filter(({ Resource }) => JSON.stringify(Resource) === '[{"Fn::GetAtt":["Table","Arn"]}]');
  return {
    table: table.flatMap(({ Action }) => Action.map((action) => action.replace('dynamodb:', ''))).sort(),
    index: on('index/byState').length > 0,
    secrets: SECRETS.filter((name) => on(`/${name}`).length > 0),
    files: on('"FilesBucket"')
      .flatMap(({ Action, Resource }) => Action.map((action) => `${action} ${folderOf(Resource)}`))
      .sort(),
  };
}

test('every function may do on the table exactly what its code does, and reads exactly the secrets it needs', async () => {
  const { Resources } = await roles({ resolveVariable: async (name) => name });
  const may: Record<string, Reach> = {};
  const does: Record<string, Reach> = {};
  for (const [name, { handler, role }] of Object.entries(serverlessConfig().functions)) {
    may[name] = allowed(Resources[role] as Roles['Resources'][string]);
    does[name] = await uses(handler);
  }
  // What looks duties up is in every function, but nobody's are asked for where everything is public.
  expect(FEATURES.find(({ name }) => name === 'system')?.endpoints.every(({ access }) => access === 'public')).toBe(
    true,
  );
  does.system = { ...(does.system as Reach), table: [] };
  expect(may).toEqual(does);
}, 180_000);
