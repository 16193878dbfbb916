import type { MessageKind } from '../../shared/notices/schema';

/**
 * What a message of each kind says, and the field of the WeChat template that says it. A template is approved with
 * field names of its own, so a deployment may name others: TEMPLATE_VOTE_RESULT_FIELDS=what:thing1,verdict:phrase4
 */
const WORDS = {
  vote_reminder: { what: 'thing1', until: 'time2' },
  vote_result: { what: 'thing1', verdict: 'phrase2' },
  /** a shift, session or reservation comes nearer */
  service_reminder: { what: 'thing1', when: 'time2', where: 'thing3' },
  /** a place was kept, given, or is gone; `outcome` has five characters at most */
  seat_change: { what: 'thing1', when: 'time2', outcome: 'phrase3' },
  /** somebody is wanted now: a consent kept for this is not spent on an evening's reminder */
  muster_call: { what: 'thing1', when: 'time2', where: 'thing3' },
} as const satisfies Record<MessageKind, Record<string, string>>;

/** The words of a kind: { what: '加装电梯', until: '2026-11-25 20:00' } */
export type Words<K extends MessageKind> = Record<keyof (typeof WORDS)[K], string>;

const named = (kind: MessageKind): string => `TEMPLATE_${kind.toUpperCase()}`;

/** The WeChat template of a kind, as this deployment has it approved; undefined where it has none. */
export const templateOf = (kind: MessageKind): string | undefined => process.env[named(kind)] || undefined;

/** A template takes no empty value. */
const NOTHING_TO_SAY = '见详情';

/** The words under the names of the template's fields. A word the template has no field for is left out. */
export function fieldsOf<K extends MessageKind>(kind: K, words: Words<K>): Record<string, string> {
  const configured = process.env[`${named(kind)}_FIELDS`];
  const fields = configured ? pairsOf(configured) : Object.entries<string>(WORDS[kind]);
  const said = words as Record<string, string>;
  return Object.fromEntries(
    fields.flatMap(([word, field]) => (word in said ? [[field, said[word]?.trim() || NOTHING_TO_SAY]] : [])),
  );
}

/** what:thing1,until:time2 → pairs; scripts/deploy.mjs has checked the form. */
const pairsOf = (configured: string): [string, string][] =>
  configured.split(',').map((pair) => {
    const [word = '', field = ''] = pair.split(':').map((part) => part.trim());
    return [word, field];
  });
