/** One line of a file somebody uploads, by column. Lines count as in their spreadsheet: the heading is line 1. */
export interface CsvRow<Column extends string> {
  line: number;
  cells: Record<Column, string>;
}
