import { getHealth, getOpenapi } from '../../shared/system/endpoints';
import { route, serve } from '../platform/serve';
import { getHealthHandler } from './get-health';
import { getOpenapiHandler } from './get-openapi';

export const handler = serve([route(getHealth, getHealthHandler), route(getOpenapi, getOpenapiHandler)]);
