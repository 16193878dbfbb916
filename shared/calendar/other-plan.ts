import * as z from 'zod';

// One person, two places at once. Shifts collide strictly among themselves; between a shift and something booked, the
// person is stopped once and told what it is, and may come all the same: a child's class needs no parent in the room.

/** I know that I have something else at that time. Without it such a request is refused as PLANS_COLLIDE. */
export const Anyway = z.boolean().optional();

/** The thing in the way, as PLANS_COLLIDE names it; without a title to whoever asks for somebody else. */
export const OtherPlan = z.object({
  title: z.string().nullable(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});
export type OtherPlan = z.infer<typeof OtherPlan>;
