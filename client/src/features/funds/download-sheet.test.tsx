import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { publicFund } from '../../../test/funds';
import { download } from '../../platform/files';
import { DownloadSheet } from './download-sheet';

jest.mock('../../platform/files');

test('I download one year of the books, and read how to check them on a computer', async () => {
  const { container } = render(<DownloadSheet open fund={publicFund()} onClose={() => undefined} />);
  expect(screen.getByText(/verify\.mjs，下载原始账本，运行 node verify\.mjs ledger 加文件名/)).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '哪一段' }), '2026 年');
  await userEvent.click(screen.getByRole('button', { name: '下载' }));
  expect(download).toHaveBeenCalledWith(expect.stringMatching(/format=csv&year=2026$/), '邻里微基金 2026 年.csv');
});

test('a ledger of more than ten thousand entries is offered by numbers', () => {
  render(<DownloadSheet open fund={publicFund({ seq: 23_456 })} onClose={() => undefined} />);
  expect(screen.getByRole('option', { name: '第 20001 到第 23456 笔' })).toBeInTheDocument();
  expect(screen.queryByRole('option', { name: '全部' })).toBeNull();
});
