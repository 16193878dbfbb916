import type { Activity } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import type { Step } from '../platform/table';
import { freshSheet, isUntouched } from './plan-sessions';
import { openSteps } from './publish-activity';
import { changeSheet, dropSheet, readSheet, type Sheet } from './sheets-store';

const sheetsOf = async (community: CommunityId, { sessions }: Activity): Promise<Sheet[]> => {
  const found = await Promise.all(
    sessions.map(({ sessionId }) => readSheet(community, sessionId ?? '', { consistent: true })),
  );
  return found.filter((sheet) => sheet !== undefined);
};

/** The steps that bring an open activity's sheets in line with its new plan; only while nobody has booked any of them. */
export async function resheet(community: CommunityId, before: Activity, after: Activity, now: string): Promise<Step[]> {
  const old = await sheetsOf(community, before);
  if (!old.every((sheet) => isUntouched(sheet) && sheet.state === 'open')) throw new AppError('ALREADY_BOOKED_BY_SOME');
  const next = after.sessions.map((session, i) => freshSheet(after, session, i));
  const known = new Map(old.map((sheet) => [sheet.sessionId, sheet]));
  const kept = new Set(next.map(({ sessionId }) => sessionId));
  return [
    ...old.filter(({ sessionId }) => !kept.has(sessionId)).map((sheet) => dropSheet(community, sheet)),
    ...next.flatMap((sheet) => {
      const one = known.get(sheet.sessionId);
      const { revision, lastStamp, ...facts } = sheet;
      return one ? [changeSheet(community, one, facts)] : openSteps(community, sheet, now);
    }),
  ];
}

/** The steps that carry a new title or theme to the sheets, whatever has been booked. */
export async function retitle(community: CommunityId, before: Activity, after: Activity): Promise<Step[]> {
  const { title, theme } = after;
  if (title === before.title && theme === before.theme) return [];
  return (await sheetsOf(community, after)).map((sheet) => changeSheet(community, sheet, { title, theme }));
}
