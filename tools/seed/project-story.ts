import { readFileItem, storedOf } from '../../functions/files/store';
import type { Caller } from '../../functions/platform/serve';
import { approveProjectHandler } from '../../functions/projects/approve-project';
import { changeProject } from '../../functions/projects/change-project';
import { endProject } from '../../functions/projects/end-project';
import { applyFor } from '../../functions/projects/lent';
import { putRating, readRating } from '../../functions/projects/ratings-store';
import { loadProject } from '../../functions/projects/standing';
import type { StoredFile } from '../../shared/files/schema';
import type { Fund } from '../../shared/funds/fund';
import { AppError } from '../../shared/http/errors';
import { decidableFrom, isOpen, MIN_PLAN_DAYS } from '../../shared/projects/life';
import { callerOf } from './caller-of';
import type { Cast } from './cast';
import { dayAt, plus } from './clock';
import type { DemoEvent } from './demo-event';
import { demoPhoto } from './demo-photo';
import type { DemoProject } from './gejin-projects';
import { seededRandom } from './random';

/** A demo project while its story is told. Its number is known from the moment it is applied for. */
export interface Played {
  cast: Cast;
  fund: Fund;
  demo: DemoProject;
  projectNo: string;
}

export const draftIdOf = (words: string): string => seededRandom(words).digits(26);
export const paramsOf = ({ fund, projectNo }: Played) => ({ fundId: fund.fundId, projectNo });
export const timeOf = ({ cast }: Played, day: number, hour = 10): string => dayAt(cast.now, day, hour);

export const applicant = (played: Played, at: string): Caller =>
  callerOf(played.cast, played.cast.of(played.demo.by), at);
/** Who looks after the fund in the demo. */
export const keeper = ({ cast }: Played, at: string): Caller => callerOf(cast, cast.of('keeper'), at);

/** The managers one after the other, until `done`; whoever may not decide this one is passed over. */
export async function byManagers(played: Played, at: string, say: (caller: Caller) => Promise<boolean>): Promise<void> {
  const { cast, fund } = played;
  for (const [i, { personId, name }] of fund.managers.entries()) {
    if (personId === null) continue;
    const caller = callerOf(cast, { personId, name, householdId: '' }, plus(at, i * 60_000));
    try {
      if (await say(caller)) return;
    } catch (error) {
      if (!(error instanceof AppError && PASSED_OVER.includes(error.code))) throw error;
    }
  }
}
const PASSED_OVER = ['OWN_MONEY', 'RELATIVE_MONEY', 'NEEDS_VOTE', 'PROJECT_STATE', 'ALREADY_DECIDED'];

/** Its turns, each at its time; told again, what has happened already stays as it is. */
export function projectStory(played: Played): DemoEvent[] {
  const { demo } = played;
  const { applied, published, approved, refused, finished } = demo;
  const event = (day: number, run: (at: string) => Promise<unknown>): DemoEvent => {
    const at = timeOf(played, day);
    return { at, run: () => run(at) };
  };
  return [
    event(applied, (at) => apply(played, at)),
    ...(published === undefined ? [] : [event(published, (at) => publish(played, at))]),
    ...(approved === undefined ? [] : [event(approved, (at) => approve(played, at))]),
    ...(demo.reports ?? []).map((report) => event(report.day, (at) => tell(played, report, at))),
    ...(refused ? [event(refused.day, (at) => refuse(played, refused.because, at))] : []),
    ...(finished ? [event(finished.day, (at) => finish(played, finished, at))] : []),
  ];
}

async function apply(played: Played, at: string): Promise<void> {
  const { cast, fund, demo } = played;
  const person = cast.of(demo.by).personId;
  const form = { draftId: draftIdOf(`project ${demo.key}`), plan: demo.plan, person };
  played.projectNo = (await applyFor(cast.community, fund, form, at)).projectNo;
}

const publish = (played: Played, at: string) =>
  changeProject(keeper(played, at), paramsOf(played), ({ project }) => {
    if (project.state !== 'applied') return project;
    const decidableOn = decidableFrom(at, MIN_PLAN_DAYS);
    return { ...project, state: 'published', publishedAt: at, decidableOn, since: at };
  });

const approve = (played: Played, at: string) =>
  byManagers(played, at, async (caller) => {
    const input = { params: paramsOf(played), query: {}, body: {} };
    return (await approveProjectHandler(input, caller)).state !== 'published';
  });

async function refuse(played: Played, because: string, at: string): Promise<void> {
  const caller = keeper(played, at);
  const scene = await loadProject(caller, paramsOf(played));
  if (scene.project.state === 'refused') return;
  await endProject(caller, scene, { ...scene.project, state: 'refused', because, since: at });
}

async function photo({ cast, demo }: Played, name: string, at: string): Promise<StoredFile[]> {
  const by = cast.of(demo.by).personId;
  const item = await readFileItem(cast.community, await demoPhoto(cast.community, by, `${demo.key} ${name}`, at));
  return item ? [storedOf(item)] : [];
}

async function tell(played: Played, { step, note }: { step: number; note: string }, at: string): Promise<void> {
  const photos = await photo(played, `step ${step}`, at);
  await changeProject(applicant(played, at), paramsOf(played), ({ project }) => {
    if (!isOpen(project)) return project;
    const milestones = project.milestones.map((one, i) =>
      i === step ? { ...one, doneAt: at, note, photos, shown: true } : one,
    );
    const since = project.state === 'running' ? project.since : at;
    return { ...project, state: 'running', since, milestones };
  });
}

async function finish(played: Played, end: NonNullable<DemoProject['finished']>, at: string): Promise<void> {
  const { cast } = played;
  const caller = applicant(played, at);
  const scene = await loadProject(caller, paramsOf(played));
  if (isOpen(scene.project)) {
    const [before, after] = [await photo(played, 'before', at), await photo(played, 'after', at)];
    const outcome = { text: end.text, before, after, at, shown: true };
    await endProject(caller, scene, { ...scene.project, state: 'finished', outcome, since: at });
  }
  for (const [i, stars] of end.stars.entries()) {
    const { project } = await loadProject(caller, paramsOf(played));
    const home = cast.neighbours[i]?.householdId;
    if (!home || project.state !== 'finished' || (await readRating(cast.community, project, home))) continue;
    const ratedAt = plus(at, (i + 1) * 3_600_000);
    const next = { stars, words: end.words[i] ?? '', ratedAt, moderation: 'pass' as const };
    await putRating(cast.community, project, home, { next, before: undefined });
  }
}
