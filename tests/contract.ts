import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Endpoint } from '../shared/http/endpoint';
import * as notices from '../shared/notices/endpoints';
import * as places from '../shared/places/endpoints';
import * as residents from '../shared/residents/endpoints';
import * as system from '../shared/system/endpoints';
import * as votes from '../shared/votes/endpoints';

export type LambdaHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** One feature: its public API, and the Lambda that serves it (loaded only when asked for). */
export interface Feature {
  name: string;
  endpoints: Endpoint[];
  loadHandler(): Promise<{ handler: LambdaHandler }>;
}

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;
const endpointsOf = (module: object): Endpoint[] => Object.values(module).filter(isEndpoint);

/** Everything this service offers, in one table. A new feature adds its line here, and every whole-service test sees it. */
export const FEATURES: Feature[] = [
  { name: 'system', endpoints: endpointsOf(system), loadHandler: () => import('../functions/system/handler') },
  { name: 'residents', endpoints: endpointsOf(residents), loadHandler: () => import('../functions/residents/handler') },
  { name: 'places', endpoints: endpointsOf(places), loadHandler: () => import('../functions/places/handler') },
  { name: 'notices', endpoints: endpointsOf(notices), loadHandler: () => import('../functions/notices/handler') },
  { name: 'votes', endpoints: endpointsOf(votes), loadHandler: () => import('../functions/votes/handler') },
];

export const ENDPOINTS: { feature: Feature; endpoint: Endpoint }[] = FEATURES.flatMap((feature) =>
  feature.endpoints.map((endpoint) => ({ feature, endpoint })),
);
