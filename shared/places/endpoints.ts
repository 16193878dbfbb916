import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { BuildingId } from './ids';
import { GridViolation, ImportPlan } from './import-schema';
import { Community, Household, Places } from './schema';

export const listCommunities = endpoint({
  name: 'listCommunities',
  summary: 'The communities a person can ask to join',
  method: 'GET',
  path: '/communities',
  access: 'public',
  reply: z.object({ communities: z.array(Community) }),
});

export const getPlaces = endpoint({
  name: 'getPlaces',
  summary: 'Compounds, buildings and grids of the community, with household counts',
  method: 'GET',
  path: '/places',
  access: 'resident',
  reply: Places,
  errors: ['NOT_FOUND'],
});

export const checkGrids = endpoint({
  name: 'checkGrids',
  summary: 'Grids against the size rules, gaps and overlaps',
  method: 'GET',
  path: '/places/grid-check',
  access: ['grid_worker', 'committee', 'supervisor', 'community_admin'],
  reply: z.object({ households: z.int(), violations: z.array(GridViolation) }),
});

export const listHouseholds = endpoint({
  name: 'listHouseholds',
  summary: 'The households of one building',
  method: 'GET',
  path: '/buildings/{buildingId}/households',
  access: ['grid_worker', 'committee', 'community_admin'],
  params: z.object({ buildingId: BuildingId }),
  reply: z.object({ households: z.array(Household) }),
});

/** 5,000 households at 120 bytes a row, and room to spare; API Gateway itself stops at 10 MB. */
const MAX_ROLL_BYTES = 1024 * 1024;

export const importHouseholds = endpoint({
  name: 'importHouseholds',
  summary: 'Check a household roll (CSV); with the plan hash of that check, take it over',
  method: 'POST',
  path: '/households/import',
  access: ['community_admin'],
  body: z.object({
    csv: z.string().min(1, '文件是空的').max(MAX_ROLL_BYTES),
    /** absent: dry run */
    planHash: z.string().max(64).optional(),
  }),
  reply: ImportPlan,
  errors: ['IMPORT_CHANGED', 'IMPORT_HAS_ERRORS', 'BODY_TOO_LARGE'],
  maxBody: 2 * MAX_ROLL_BYTES,
});
