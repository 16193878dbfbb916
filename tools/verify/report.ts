/** What a check found, in sentences; `ok` when everything the file claims is so. */
export interface Report {
  ok: boolean;
  lines: string[];
}
