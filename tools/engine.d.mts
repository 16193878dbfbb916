import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

export interface Engine {
  endpoint: string;
  pid?: number;
  stop(): Promise<void>;
}
export function freePort(): Promise<number>;
export function clientFor(endpoint: string): DynamoDBClient;
export function createTable(endpoint: string, TableName: string, options?: { stream?: boolean }): Promise<boolean>;
export function startEngine(options?: { file?: string; kind?: string }): Promise<Engine>;
