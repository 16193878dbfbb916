import type { listMyMarks } from '../../shared/shifts/mark-endpoints';
import type { Handle } from '../platform/serve';
import { shownMarks } from './marks';
import { readMarks } from './marks-store';

export const listMyMarksHandler: Handle<typeof listMyMarks> = async (_, { community, person, now }) => ({
  marks: await shownMarks(await readMarks(community, person, now)),
});
