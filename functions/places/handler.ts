import {
  checkGrids,
  getPlaces,
  importHouseholds,
  listCommunities,
  listHouseholds,
} from '../../shared/places/endpoints';
import { route, serve } from '../platform/serve';
import { checkGridsHandler } from './check-grids';
import { getPlacesHandler } from './get-places';
import { importHouseholdsHandler } from './import-households';
import { listCommunitiesHandler } from './list-communities';
import { listHouseholdsHandler } from './list-households';

export const handler = serve([
  route(listCommunities, listCommunitiesHandler),
  route(getPlaces, getPlacesHandler),
  route(checkGrids, checkGridsHandler),
  route(listHouseholds, listHouseholdsHandler),
  route(importHouseholds, importHouseholdsHandler),
]);
