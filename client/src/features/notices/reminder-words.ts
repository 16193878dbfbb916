/** Consents left over all kinds of message. */
export const remindersLeft = (templates: readonly { consents: number }[]): number =>
  templates.reduce((sum, { consents }) => sum + consents, 0);
