import { putBallot } from '../../functions/budgets/ballots-store';
import { blankRound } from '../../functions/budgets/blank-round';
import { type CandidateItem, putDecision, putProposal } from '../../functions/budgets/candidates-store';
import { changeRound } from '../../functions/budgets/change-round';
import { countRound } from '../../functions/budgets/count-round';
import { readRound, saveRound } from '../../functions/budgets/store';
import { readFunds } from '../../functions/funds/reads';
import { inBatches } from '../../functions/platform/batches';
import { after } from '../../shared/budgets/life';
import { inPaperOrder, standingOf } from '../../shared/budgets/rules';
import type { BudgetForm, Mark, RoundDraft, Standing } from '../../shared/budgets/schema';
import type { Fund } from '../../shared/funds/fund';
import type { Cast } from './cast';
import { plus } from './clock';
import { DEMO_HOMES } from './demo-people';
import { GEJIN, gejinRoll } from './gejin';
import { type DemoCandidate, type DemoRound, gejinRounds } from './gejin-budgets';
import { type Random, seededRandom } from './random';

const DAY = 86_400_000;
const AT_ONCE = 24;
/** Of all who vote: a little more than half, so that by votes alone they would get everything. */
const DRIVERS = 0.56;

/** Puts a round of each state for 鬲津社区's fund, once; a community without a fund has none. */
export async function putBudgets(cast: Cast): Promise<void> {
  const fund = (await readFunds(cast.community)).find(({ state }) => state === 'open');
  if (!fund) return;
  for (const round of gejinRounds) await putRound(cast, fund, round);
}

async function putRound(cast: Cast, fund: Fund, demo: DemoRound): Promise<void> {
  const { community, now } = cast;
  const random = seededRandom(`budget ${demo.key}`);
  // A round has one public door, whatever community it is of: two communities' rounds never share an id.
  const roundId = seededRandom(`budget ${community} ${demo.key}`).digits(26);
  if (await readRound(community, roundId)) return;
  const openedAt = plus(now, demo.opened * DAY);
  const beginning = {
    roundId,
    fundName: fund.name,
    person: cast.of('committee').personId,
    moderation: 'pass',
  } as const;
  const draft = blankRound(draftOf(cast, fund, demo), beginning, plus(now, (demo.opened - 6) * DAY));
  if (demo.state === 'draft') return void (await saveRound(community, draft, null));
  const shown = after(draft, 'collecting', 'announced', plus(openedAt, -5 * DAY));
  await saveRound(community, shown, null);
  if (demo.state === 'withdrawn') {
    const withdrawnBecause = demo.withdrawnBecause ?? '';
    return void (await changeRound(community, roundId, (round) => ({
      next: after(round, 'withdrawn', 'withdrawn', openedAt, {
        withdrawnBecause,
        closesAt: plus(now, demo.closes * DAY),
      }),
    })));
  }
  const candidates: CandidateItem[] = [];
  for (const [i, one] of demo.candidates.entries())
    candidates.push(await putCandidate(cast, roundId, one, plus(openedAt, i * 60_000 - 4 * DAY), random));
  if (demo.state === 'collecting') return;
  const standing = standingOf(candidates);
  await changeRound(community, roundId, (round) => ({
    next: after(round, 'open', 'opened', openedAt, { standing, openedAt }),
  }));
  await castBallots(cast, roundId, demo, standing, random);
  if (demo.state !== 'decided') return;
  await changeRound(community, roundId, (round) => ({ next: { ...round, closesAt: plus(now, demo.closes * DAY) } }));
  await countRound(community, roundId, now);
}

function draftOf({ now }: Cast, { fundId }: Fund, demo: DemoRound): RoundDraft {
  const { title, about, form } = demo;
  return {
    fundId,
    title,
    about,
    totalFen: demo.totalYuan * 100,
    mostFen: demo.mostYuan * 100,
    basis: 'household',
    form,
    // Still to come while it is told: the schedule, running beside, would count what is not written yet.
    closesAt: plus(now, Math.max(demo.closes, 1) * DAY),
  };
}

async function putCandidate(
  { community, of, neighbours }: Cast,
  roundId: string,
  demo: DemoCandidate,
  proposedAt: string,
  random: Random,
): Promise<CandidateItem> {
  const { title, story, place, yuan, by = 'committee', because = null } = demo;
  const proposedBy = by === 'resident' ? random.pick(neighbours).personId : of('committee').personId;
  const words = { title, story, place, costFen: yuan * 100, proposedAt, projectNo: null, moderation: 'pass' } as const;
  const candidateId = random.digits(26);
  const proposal: CandidateItem = { ...words, candidateId, state: 'proposed', because: null, by, proposedBy };
  await putProposal(community, roundId, proposal);
  if (demo.state === 'proposed') return proposal;
  const item: CandidateItem = { ...proposal, state: demo.state ?? 'admitted', because };
  await putDecision(community, roundId, item);
  return item;
}

/** Made-up households vote for what they like; the demo people's own papers stay theirs to fill in. */
async function castBallots(
  { community, now }: Cast,
  roundId: string,
  demo: DemoRound,
  standing: readonly Standing[],
  random: Random,
): Promise<void> {
  const free = gejinRoll().filter(({ householdId }) => !DEMO_HOMES.has(`${GEJIN.communityId}/${householdId}`));
  const liked = new Map(demo.candidates.map(({ title, liked }) => [title, liked]));
  const until = Math.min(demo.closes, 0);
  const ballots = random
    .shuffled(free)
    .slice(0, demo.ballots)
    .map(({ householdId }) => {
      const group = random.next() < DRIVERS ? 0 : 1;
      const wanted = standing.filter(({ title }) => random.next() * 100 < (liked.get(title)?.[group] ?? 0));
      const castAt = plus(now, Math.floor((demo.opened + random.next() * (until - demo.opened)) * DAY));
      const marks = marked(demo.form, wanted.length > 0 ? wanted : standing.slice(0, 1), random);
      return { voterKey: householdId, marks, castAt, by: random.digits(26), version: 1 };
    });
  await inBatches(ballots, AT_ONCE, (ballot) => putBallot(community, roundId, ballot));
}

function marked(form: BudgetForm, wanted: readonly Standing[], random: Random): Mark[] {
  if (form.type === 'approval')
    return inPaperOrder(
      random
        .shuffled(wanted)
        .slice(0, form.most)
        .map(({ no }) => ({ no, points: 1 })),
    );
  let left = form.points;
  const marks = random.shuffled(wanted).flatMap(({ no }) => {
    const points = Math.min(left, random.between(1, form.most));
    left -= points;
    return points > 0 ? [{ no, points }] : [];
  });
  return inPaperOrder(marks);
}
