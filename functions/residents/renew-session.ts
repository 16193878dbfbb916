import type { renewSession } from '../../shared/residents/endpoints';
import type { Handle } from '../platform/serve';
import { renew } from './session';

export const renewSessionHandler: Handle<typeof renewSession> = ({ body }, { now }) => renew(body.renewal, now);
