import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { listDisclosures } from '../../../../shared/funds/public-endpoints';
import type { Disclosure } from '../../../../shared/funds/view';
import { publicFund } from '../../../test/funds';
import { answer, asked } from '../../../test/server';
import { PapersCard } from './papers-card';

const PERIODS = ['2026Q3', '2026Q2', '2026Q1', '2025Q4'];
const paper = (period: string) => ({ period, inFen: 100, outFen: 0, publishedAt: '2026-10-10T02:00:00.000Z' });

test('the newest reports come with the page; the older ones are asked for when I want them', async () => {
  const days = { from: '2025-07-01', to: '2025-09-30', openingFen: 0, closingFen: 0, gifts: 0, seq: 1 };
  const lists = { income: [], spending: [], projects: [], hash: publicFund().hash };
  const figures = { ...days, ...lists, inFen: 100, outFen: 0 };
  const by = { duty: '基金管理', name: '周敏' };
  const disclosures: Disclosure[] = [...PERIODS, '2025Q3'].map((period) => ({
    ...paper(period),
    figures,
    note: '',
    by,
  }));
  answer(listDisclosures, { disclosures, nextDisclosureOn: null, cursor: null });
  render(<PapersCard fund={publicFund({ papers: PERIODS.map(paper) })} />);
  expect(screen.getByText('2025年第 4 季度')).toBeVisible();
  expect(asked).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: '更早的报告' }));
  expect(await screen.findByText('2025年第 3 季度')).toBeVisible();
});
