import { claimSteps, commitClaim } from '../../functions/activities/claim-store';
import { newEntry } from '../../functions/activities/new-entry';
import type { Activity } from '../../shared/activities/schema';
import type { Cast } from './cast';
import { plus } from './clock';

const DAY = 86_400_000;

/** 李桂芳's household registers for the festival with three people, two of whom make dumplings: one write, as on the page. */
export async function putFestivalChoice(
  { community, now, of }: Cast,
  festival: Activity,
  part: Activity,
): Promise<void> {
  const { personId, householdId } = of('li');
  const at = plus(now, -DAY);
  const steps = [
    { activity: festival, party: 3 },
    { activity: part, party: 2 },
  ].flatMap(({ activity, party }) => {
    const [session] = activity.sessions;
    const form = { householdId, party, answers: {}, proxy: null, festivalId: festival.activityId };
    const whole = { startsAt: '', endsAt: '', capacity: 0, zone: '', ...session, sessionId: session?.sessionId ?? '' };
    const entry = newEntry({ now: at, person: personId }, activity, whole, form);
    return claimSteps(community, entry, { terms: activity.terms, now: at });
  });
  const refused = await commitClaim(steps);
  if (refused) throw refused;
}
