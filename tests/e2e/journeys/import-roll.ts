import { PEOPLE } from '../people';
import type { Look, Phone } from '../phones/phone';
import { see, tap } from '../screens/see';
import type { Open } from '../walk';

const HEAD = '小区,楼栋,单元,房号,专有面积,网格,成年人数,人数';

async function chooseFile(phone: Phone, button: string, lines: string[]): Promise<void> {
  const dialogue = phone.page.waitForEvent('filechooser');
  await tap(phone, button);
  await (await dialogue).setFiles({
    name: '名册.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([HEAD, ...lines, ''].join('\r\n')),
  });
}

/** The committee's real-life start: a spreadsheet with mistakes, named line by line, mended, looked at, taken over. */
export async function importRoll(open: Open, look: Look, compound: string): Promise<void> {
  const good = `${compound},1,1,101,89.60,1-1-1,2,3`;
  const admin = await open(PEOPLE.admin, look);
  await admin.goto('/packages/committee/roll/index');
  await chooseFile(admin, '选名册文件', [good, `${compound},1,1,102,八十九,1-1-1,2,3`, good]);
  await see(admin, /有 \d+ 处要改/);
  await see(admin, /第 3 行，专有面积：/);
  await see(admin, /第 4 行/);

  await chooseFile(admin, '换一个文件', [good, `${compound},1,1,102,75.20,1-1-1,1,1`]);
  await see(admin, '2 行都看过了，没有错');
  await tap(admin, /导入：新增 2 户/);
  await see(admin, '导入好了');

  await chooseFile(admin, '换一个文件', [good, `${compound},1,1,102,75.20,1-1-1,1,1`]);
  await see(admin, '和现在的名册一样，不用导入。');
  await chooseFile(admin, '换一个文件', [good, `${compound},1,1,102,78.00,1-1-1,1,1`]);
  await tap(admin, /导入：新增 0 户，改 1 户/);
  await see(admin, '导入好了');
}
