/** Consents left over all kinds of message. */
export const remindersLeft = (templates: readonly { consents: number }[]): number =>
  templates.reduce((sum, { consents }) => sum + consents, 0);

/** WeChat asks for three kinds at once: those with the fewest consents left come first. */
export const mostNeeded = <T extends { consents: number }>(templates: readonly T[]): T[] =>
  [...templates].sort((a, b) => a.consents - b.consents).slice(0, 3);
