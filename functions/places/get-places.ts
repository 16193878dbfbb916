import { AppError } from '../../shared/http/errors';
import type { getPlaces } from '../../shared/places/endpoints';
import type { Handle } from '../platform/serve';
import { readCommunity, readPlaces } from './reads';

export const getPlacesHandler: Handle<typeof getPlaces> = async (_, caller) => {
  const [community, places] = await Promise.all([readCommunity(caller.community), readPlaces(caller.community)]);
  if (!community) throw new AppError('NOT_FOUND');
  return { ...places, community };
};
