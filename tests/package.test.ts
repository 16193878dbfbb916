import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, serverlessConfig } from './serverless-config';
import { unzip } from './unzip';

interface Resource {
  Type: string;
  DeletionPolicy?: string;
  Properties: Record<string, unknown>;
}
type Template = { Resources: Record<string, Resource> };
interface Statement {
  Action: string[];
  Resource: unknown[];
}

const PARTS = [
  'serverless.yml',
  'package.json',
  'tsconfig.json',
  'deploy',
  'functions',
  'shared',
  'docs',
  'tools/serverless',
];
const serverless = path.join(root, 'node_modules/serverless/bin/serverless.js');
/** Nobody's credentials, no network: packaging needs neither. */
const env = { PATH: process.env.PATH, HOME: os.tmpdir(), SLS_TELEMETRY_DISABLED: '1', SLS_NOTIFICATIONS_MODE: 'off' };
let folder: string;

function packageFor(stage: string, region: string) {
  const args = [serverless, 'package', '--stage', stage, '--region', region, '--package', `out-${region}`];
  return spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
}
const templateOf = (region: string): Template =>
  JSON.parse(readFileSync(path.join(folder, `out-${region}`, 'cloudformation-template-update-stack.json'), 'utf8'));
const ofType = ({ Resources }: Template, type: string) => Object.values(Resources).filter((one) => one.Type === type);
const statementsOf = (role: Resource) =>
  (role.Properties.Policies as { PolicyDocument: { Statement: Statement[] } }[]).flatMap(
    (policy) => policy.PolicyDocument.Statement,
  );

beforeAll(() => {
  // A copy, so that two packagings and a running start script never share a build folder.
  folder = mkdtempSync(path.join(os.tmpdir(), 'small-stool-package-'));
  for (const part of PARTS) cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the stage "local", which trusts the simulator, can never be packaged', () => {
  const { status, stdout, stderr } = packageFor('local', 'us-east-1');
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain('never packaged or deployed');
}, 180_000);

describe.each(['cn-northwest-1', 'us-east-1'])('packaged for %s, without credentials', (region) => {
  let template: Template;
  let text: string;
  beforeAll(() => {
    const { status, stdout, stderr } = packageFor('prod', region);
    if (status !== 0) throw new Error(stdout + stderr);
    template = templateOf(region);
    text = JSON.stringify(template);
  }, 120_000);

  test('it names no partition and keeps a tenth of the limit of 500 resources free', () => {
    expect(text).not.toMatch(/arn:aws/);
    expect(Object.keys(template.Resources).length).toBeLessThan(450);
  });

  test('a role may do what its function needs, and nothing to everything', () => {
    const roles = ofType(template, 'AWS::IAM::Role');
    expect(roles).toHaveLength(Object.keys(serverlessConfig().functions).length);
    for (const { Action, Resource } of roles.flatMap(statementsOf)) {
      for (const action of Action) {
        expect(action).not.toContain('*');
        expect(action).not.toMatch(/Scan|DeleteTable|UpdateTable|PutParameter|GetParametersByPath/);
      }
      for (const resource of Resource) {
        const name = JSON.stringify(resource);
        const logs = /log-group:\/aws\/lambda\/small-stool-prod-\w+:\*"/;
        const folder = /^\{"Fn::Join":\["\/",\[\{"Fn::GetAtt":\["FilesBucket","Arn"\]\},"(kept|incoming)","\*"\]\]\}$/;
        if (name.includes('*')) expect(logs.test(name) || folder.test(name)).toBe(true);
      }
    }
  });

  test('data is kept, encrypted, recoverable and safe from deletion', () => {
    const [table] = ofType(template, 'AWS::DynamoDB::Table');
    expect(table).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
        TimeToLiveSpecification: { Enabled: true },
      },
    });
    for (const group of ofType(template, 'AWS::Logs::LogGroup')) expect(group.Properties.RetentionInDays).toBe(180);
    expect(ofType(template, 'AWS::SQS::Queue')[0]?.Properties.SqsManagedSseEnabled).toBe(true);
  });

  test('photos and receipts are private, encrypted, kept, and gone only if nobody confirmed them', () => {
    const bucket = ofType(template, 'AWS::S3::Bucket').find(({ Properties }) =>
      String(Properties.BucketName).endsWith('-files'),
    );
    expect(bucket).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        LifecycleConfiguration: { Rules: [{ Prefix: 'incoming/', ExpirationInDays: 2 }] },
      },
    });
    expect(JSON.stringify(bucket?.Properties.BucketEncryption)).toContain('AES256');
  });

  test('the stream of changes carries keys only, so that no ballot ever travels through it', () => {
    const [table] = ofType(template, 'AWS::DynamoDB::Table');
    expect(table?.Properties.StreamSpecification).toEqual({ StreamViewType: 'KEYS_ONLY' });
  });

  test('the service answers under /api, where the clients ask', () => {
    const [stage] = ofType(template, 'AWS::ApiGatewayV2::Stage');
    expect(stage?.Properties).toMatchObject({ StageName: 'api', AutoDeploy: true });
  });

  test('somebody is woken by every function’s errors, and by throttles of functions, table and gateway', () => {
    const alarms = ofType(template, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
    for (const alarm of alarms) expect(alarm.AlarmActions).toEqual([{ Ref: 'AlarmTopic' }]);
    const watched = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric).length;
    const functions = ofType(template, 'AWS::Lambda::Function').length;
    expect(watched('Errors')).toBe(functions);
    for (const metric of ['Throttles', 'ReadThrottleEvents', 'WriteThrottleEvents', '5xx', 'IteratorAge'])
      expect(watched(metric)).toBe(1);
  });

  test('only known origins may call from a browser', () => {
    const [api] = ofType(template, 'AWS::ApiGatewayV2::Api');
    expect(api).toBeDefined();
    const { AllowOrigins } = (api as Resource).Properties.CorsConfiguration as { AllowOrigins: string[] };
    expect(AllowOrigins.length).toBeGreaterThan(0);
    for (const origin of AllowOrigins) expect(origin).toMatch(/^https:\/\/[a-z0-9.-]+$/);
  });

  test('every function runs on a runtime that Lambda still supports', () => {
    for (const { Properties } of ofType(template, 'AWS::Lambda::Function'))
      expect(Properties.Runtime).toBe('nodejs22.x');
  });

  test('no environment holds a secret, and none points anywhere but at the real WeChat', () => {
    for (const { Properties } of ofType(template, 'AWS::Lambda::Function')) {
      const { Variables } = Properties.Environment as { Variables: Record<string, string> };
      expect(Variables).toMatchObject({ STAGE: 'prod', SECRETS_PATH: '/small-stool/prod' });
      expect(Object.keys(Variables)).not.toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^(WECHAT_ORIGIN|WECHAT_SECRET|SESSION_SECRET|DYNAMODB_ENDPOINT)$/),
        ]),
      );
    }
  });

  test('no bundle carries the simulator, the demo people or the test clock', () => {
    for (const name of Object.keys(serverlessConfig().functions)) {
      const zip = path.join(folder, `out-${region}`, `${name}.zip`);
      const files = unzip(zip);
      const map = [...files].find(([file]) => file.endsWith('.js.map'))?.[1] ?? '{}';
      const own = (JSON.parse(map) as { sources: string[] }).sources.filter((file) => !file.includes('node_modules'));
      expect(own.some((file) => file.includes('functions/'))).toBe(true);
      expect(own.filter((file) => /(^|\/)(tools|tests|scripts|client)\//.test(file))).toEqual([]);
      expect([...files.values()].filter((content) => /CLOCK_FILE|demo-li-guifang|\/sim\/login/.test(content))).toEqual(
        [],
      );
    }
  });
});
