/** code → HTTP status → one Chinese sentence that says what to do next. */
export type ErrorTable = Record<string, readonly [status: number, sentence: string]>;
