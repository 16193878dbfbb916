/**
 * Demo people by what they are in the tests (keys of tools/seed/people.json).
 * All live in 鬲津社区 unless their name here says otherwise.
 */
export const PEOPLE = {
  /** 机械厂家属院 2 号楼 1 单元 301 */
  resident: 'li',
  /** of the same household as `resident` */
  spouse: 'li-spouse',
  /** of another household in the same compound */
  neighbour: 'wang',
  committee: 'committee',
  admin: 'admin',
  gridWorker: 'grid',
  /** has homes in two communities */
  twoHomes: 'two-homes',
  /** signed in, and bound to no household yet */
  newcomer: 'newcomer',
} as const;
export type PersonKey = (typeof PEOPLE)[keyof typeof PEOPLE];
