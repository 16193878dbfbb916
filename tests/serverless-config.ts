import { readFileSync } from 'node:fs';
import path from 'node:path';
import yaml from 'js-yaml';

export const root = path.resolve(__dirname, '..');

interface StreamEvent {
  stream: {
    functionResponseType: string;
    maximumRetryAttempts: number;
    destinations: object;
    filterPatterns: object[];
  };
}
export interface LambdaFunction {
  handler: string;
  role: string;
  timeout?: number;
  events: ({ httpApi: string } | { schedule: string } | StreamEvent)[];
}

interface ServerlessConfig {
  provider: { timeout: number; environment: Record<string, string> };
  functions: Record<string, LambdaFunction>;
}

/** serverless.yml as it is written, variables unresolved. */
export const serverlessConfig = (): ServerlessConfig =>
  yaml.load(readFileSync(path.join(root, 'serverless.yml'), 'utf8')) as ServerlessConfig;

export const routesOf = ({ events }: LambdaFunction): string[] =>
  events.flatMap((event) => ('httpApi' in event ? [event.httpApi] : []));
