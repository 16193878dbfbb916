import * as api from '../../shared/places/endpoints';
import { route, serve } from '../platform/serve';
import { checkGridsHandler } from './check-grids';
import { getPlacesHandler } from './get-places';
import { importHouseholdsHandler } from './import-households';
import { listCommunitiesHandler } from './list-communities';
import { listHouseholdsHandler } from './list-households';

export const handler = serve([
  route(api.listCommunities, listCommunitiesHandler),
  route(api.getPlaces, getPlacesHandler),
  route(api.checkGrids, checkGridsHandler),
  route(api.listHouseholds, listHouseholdsHandler),
  route(api.importHouseholds, importHouseholdsHandler),
]);
