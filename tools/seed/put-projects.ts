import { readFunds } from '../../functions/funds/reads';
import type { Fund } from '../../shared/funds/fund';
import { addDays, localDay } from '../../shared/http/local-time';
import type { Cast } from './cast';
import { type DemoEvent, inOrder } from './demo-event';
import { expenseStory } from './expense-story';
import { gejinProjects } from './gejin-projects';
import { type Played, projectStory } from './project-story';

/** 鬲津社区's projects for its first open fund; a community without a fund has none. */
export async function putProjects(cast: Cast): Promise<void> {
  const fund = (await readFunds(cast.community)).find(({ state }) => state === 'open');
  if (fund) await inOrder(projectEvents(cast, fund));
}

/** What happens around the projects, each at its time, to be told together with what else happens to the fund. */
export const projectEvents = (cast: Cast, fund: Fund): DemoEvent[] =>
  gejinProjects((day) => addDays(localDay(cast.now), day)).flatMap((demo) => {
    const played: Played = { cast, fund, demo, projectNo: '' };
    return [...projectStory(played), ...(demo.expenses ?? []).flatMap((one) => expenseStory(played, one))];
  });
