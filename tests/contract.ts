import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as classroom from '../shared/activities/classroom-endpoints';
import * as consultations from '../shared/activities/consultation-endpoints';
import * as activitiesDesk from '../shared/activities/desk-endpoints';
import * as activities from '../shared/activities/endpoints';
import * as fair from '../shared/activities/fair-endpoints';
import * as festival from '../shared/activities/festival-endpoints';
import * as tickets from '../shared/activities/tickets-endpoints';
import * as budgets from '../shared/budgets/endpoints';
import * as calendar from '../shared/calendar/endpoints';
import * as donationsDesk from '../shared/donations/desk-endpoints';
import * as donations from '../shared/donations/endpoints';
import * as files from '../shared/files/endpoints';
import * as funds from '../shared/funds/endpoints';
import * as fundIncome from '../shared/funds/income-endpoints';
import * as publicFunds from '../shared/funds/public-endpoints';
import type { Endpoint } from '../shared/http/endpoint';
import * as musters from '../shared/musters/endpoints';
import * as notices from '../shared/notices/endpoints';
import * as places from '../shared/places/endpoints';
import * as projects from '../shared/projects/endpoints';
import * as projectExpenses from '../shared/projects/expense-endpoints';
import * as dutyCodes from '../shared/residents/duty-codes';
import * as residents from '../shared/residents/endpoints';
import * as family from '../shared/residents/family';
import * as removal from '../shared/residents/removal';
import * as shiftAttendance from '../shared/shifts/attendance-endpoints';
import * as shifts from '../shared/shifts/endpoints';
import * as shiftHours from '../shared/shifts/hours-endpoints';
import * as shiftMarks from '../shared/shifts/mark-endpoints';
import * as shiftQualified from '../shared/shifts/qualified-endpoints';
import * as shiftSignUps from '../shared/shifts/sign-up-endpoints';
import * as shiftTeams from '../shared/shifts/team-endpoints';
import * as shiftVisits from '../shared/shifts/visits-endpoints';
import * as system from '../shared/system/endpoints';
import * as venues from '../shared/venues/endpoints';
import * as votes from '../shared/votes/endpoints';

export type LambdaHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** One feature: its public API, and the Lambda that serves it (loaded only when asked for). */
export interface Feature {
  name: string;
  endpoints: Endpoint[];
  loadHandler(): Promise<{ handler: LambdaHandler }>;
  /** where its handler file stands, if not in a folder of its own: a feature's second function */
  at?: string;
}

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;
const endpointsOf = (module: object): Endpoint[] => Object.values(module).filter(isEndpoint);

/** Everything this service offers, in one table. A new feature adds its line here, and every whole-service test sees it. */
export const FEATURES: Feature[] = [
  { name: 'system', endpoints: endpointsOf(system), loadHandler: () => import('../functions/system/handler') },
  {
    name: 'residents',
    endpoints: endpointsOf({ ...residents, ...family, ...removal, ...dutyCodes }),
    loadHandler: () => import('../functions/residents/handler'),
  },
  { name: 'places', endpoints: endpointsOf(places), loadHandler: () => import('../functions/places/handler') },
  { name: 'notices', endpoints: endpointsOf(notices), loadHandler: () => import('../functions/notices/handler') },
  { name: 'files', endpoints: endpointsOf(files), loadHandler: () => import('../functions/files/handler') },
  {
    name: 'funds',
    endpoints: endpointsOf({ ...funds, ...publicFunds }),
    loadHandler: () => import('../functions/funds/handler'),
  },
  {
    name: 'fundIncome',
    endpoints: endpointsOf(fundIncome),
    loadHandler: () => import('../functions/funds/income-handler'),
    at: 'funds/income-handler',
  },
  { name: 'votes', endpoints: endpointsOf(votes), loadHandler: () => import('../functions/votes/handler') },
  {
    name: 'activities',
    endpoints: endpointsOf({ ...activities, ...activitiesDesk }),
    loadHandler: () => import('../functions/activities/handler'),
  },
  {
    name: 'activityKinds',
    endpoints: endpointsOf({ ...tickets, ...classroom, ...fair, ...consultations, ...festival }),
    loadHandler: () => import('../functions/activities/kinds-handler'),
    at: 'activities/kinds-handler',
  },
  { name: 'calendar', endpoints: endpointsOf(calendar), loadHandler: () => import('../functions/calendar/handler') },
  {
    name: 'shifts',
    endpoints: endpointsOf({
      ...shifts,
      ...shiftSignUps,
      ...shiftTeams,
      ...shiftQualified,
      ...shiftMarks,
      ...shiftAttendance,
      ...shiftHours,
      ...shiftVisits,
    }),
    loadHandler: () => import('../functions/shifts/handler'),
  },
  { name: 'musters', endpoints: endpointsOf(musters), loadHandler: () => import('../functions/musters/handler') },
  { name: 'budgets', endpoints: endpointsOf(budgets), loadHandler: () => import('../functions/budgets/handler') },
  { name: 'venues', endpoints: endpointsOf(venues), loadHandler: () => import('../functions/venues/handler') },
  {
    name: 'projects',
    endpoints: endpointsOf({ ...projects, ...projectExpenses }),
    loadHandler: () => import('../functions/projects/handler'),
  },
  {
    name: 'donations',
    endpoints: endpointsOf({ ...donations, ...donationsDesk }),
    loadHandler: () => import('../functions/donations/handler'),
  },
];

export const ENDPOINTS: { feature: Feature; endpoint: Endpoint }[] = FEATURES.flatMap((feature) =>
  feature.endpoints.map((endpoint) => ({ feature, endpoint })),
);
