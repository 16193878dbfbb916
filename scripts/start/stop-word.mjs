/** A reason to stop that a person can read: one sentence, no stack. */
export class StopWord extends Error {}
