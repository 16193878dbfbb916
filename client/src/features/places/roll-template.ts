/** What the importer reads, in its order; 人数 may be left out. */
export const ROLL_COLUMNS = ['小区', '楼栋', '单元', '房号', '专有面积', '网格', '成年人数', '人数'] as const;

/** Spreadsheets take a file for UTF-8 only when it begins with this mark. */
const BOM = '\uFEFF';

const EXAMPLES = ['幸福家园,1,1,101,89.60,1-1-1,2,3', '幸福家园,1,1,102,75.20,1-1-1,1,1'];

export const rollTemplate = (): string => `${BOM}${[ROLL_COLUMNS.join(','), ...EXAMPLES].join('\r\n')}\r\n`;
