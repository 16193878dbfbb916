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
  /** of the same committees as `committee` */
  committee2: 'committee2',
  admin: 'admin',
  gridWorker: 'grid',
  /** keeps 鬲津社区's fund */
  fundKeeper: 'keeper',
  /** sees people at 三官两师; holds no duty */
  counsellor: 'counsellor',
  /** has homes in two communities */
  twoHomes: 'two-homes',
  /** signed in, and bound to no household yet */
  newcomer: 'newcomer',
} as const;
export type PersonKey = (typeof PEOPLE)[keyof typeof PEOPLE];
