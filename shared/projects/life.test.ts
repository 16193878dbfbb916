import fc from 'fast-check';
import {
  assertMayBecome,
  assertShownLongEnough,
  decidableFrom,
  groupOf,
  isOpen,
  NEXT,
  ProjectState,
  takesGifts,
} from './life';
import { missingOf, overBy, plannedOf, spentOf } from './progress';
import { actionsOf, isInside, STRANGER } from './rights';

test('a plan hangs out for five whole days before anybody may say yes', () => {
  const decidableOn = decidableFrom('2026-11-22T15:59:00.000Z', 5); // 23:59 in China
  expect(decidableOn).toBe('2026-11-27');
  expect(() => assertShownLongEnough({ decidableOn }, '2026-11-26T15:59:59.999Z')).toThrow(
    expect.objectContaining({ code: 'PLAN_STILL_SHOWN' }),
  );
  expect(() => assertShownLongEnough({ decidableOn }, '2026-11-26T16:00:00.000Z')).not.toThrow();
  expect(() => assertShownLongEnough({ decidableOn: null }, '2026-11-26T16:00:00.000Z')).toThrow();
});

test('no way leads to the money but through publication, and nothing comes after an end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ProjectState.options), { maxLength: 8 }), (wishes) => {
      const seen: ProjectState[] = ['applied'];
      for (const next of wishes) {
        const state = seen.at(-1) as ProjectState;
        if (!NEXT[state].includes(next)) {
          expect(() => assertMayBecome({ state }, next)).toThrow(expect.objectContaining({ code: 'PROJECT_STATE' }));
          continue;
        }
        assertMayBecome({ state }, next);
        seen.push(next);
      }
      const at = (state: ProjectState) => seen.indexOf(state);
      if (seen.some((state) => isOpen({ state }))) {
        expect(at('published')).toBeGreaterThan(0);
        expect(at('published')).toBeLessThan(at('approved'));
      }
      for (const end of ['finished', 'refused', 'withdrawn'] as const)
        if (at(end) >= 0) expect(at(end)).toBe(seen.length - 1);
    }),
  );
});

test('gifts may name a project from its publication to its end', () => {
  expect(ProjectState.options.filter((state) => takesGifts({ state }))).toEqual(['published', 'approved', 'running']);
  expect(groupOf('approved')).toBe('running');
  expect(groupOf('withdrawn')).toBe('ended');
});

const line = fc.record({ plannedFen: fc.integer({ min: 1, max: 10_000_000 }), spentFen: fc.nat(20_000_000) });

test('planned against actual adds up line by line', () => {
  expect(overBy({ plannedFen: 120_000, spentFen: 100_000 }, 20_000)).toBe(0);
  expect(overBy({ plannedFen: 120_000, spentFen: 100_000 }, 34_000)).toBe(14_000);
  expect(missingOf(860_000, 524_000, 0)).toBe(336_000);
  expect(missingOf(200_000, 66_000, 134_000)).toBe(0);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 10 }), fc.nat(1_000_000), (lines, held) => {
      const [planned, spent] = [plannedOf(lines), spentOf(lines)];
      const missing = missingOf(planned, held, spent);
      expect(missing).toBeGreaterThanOrEqual(0);
      expect(missing + held + spent).toBeGreaterThanOrEqual(planned);
      for (const one of lines) expect(overBy(one, 0)).toBe(Math.max(0, one.spentFen - one.plannedFen));
    }),
  );
});

const blank = { decidableOn: '2026-11-20', milestones: [], outcome: null };
const may = (state: ProjectState, more: object) =>
  actionsOf({
    project: { ...blank, state },
    standing: { ...STRANGER, ...more },
    mayApprove: 'manager' in more,
    openExpenses: 0,
    now: '2026-11-22T02:00:00.000Z',
  });

test('everybody is offered what is theirs to do, and a stranger nothing', () => {
  for (const state of ProjectState.options) expect(may(state, {})).toEqual([]);
  expect(may('applied', { applicant: true })).toEqual(['edit', 'withdraw', 'declare']);
  expect(may('applied', { keeper: true })).toEqual(['publish', 'refuse', 'pay']);
  expect(may('applied', { keeper: true, applicant: true })).not.toContain('publish');
  expect(may('published', { manager: true })).toEqual(['approve', 'declare']);
  expect(may('running', { applicant: true })).toEqual(['report', 'ask', 'declare', 'finish']);
  expect(may('finished', { neighbour: true })).toEqual(['rate']);
  expect(isInside({ ...STRANGER, neighbour: true })).toBe(false);
});
