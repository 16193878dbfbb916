import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useState } from 'react';
import type { ShownFile } from '../../../../shared/files/schema';
import { localError } from '../../platform/call-error';
import { pickPhotos } from '../../platform/pick-photos';
import { upload } from '../../platform/upload';
import { Photos } from './photos';

jest.mock('../../platform/pick-photos');
jest.mock('../../platform/upload');
const picked = jest.mocked(pickPhotos);
const uploaded = jest.mocked(upload);

const photo = (n: number, type: ShownFile['type'] = 'image/jpeg'): ShownFile => ({
  fileId: `${n}`.repeat(26),
  type,
  bytes: 1000,
  sha256: 'a'.repeat(64),
  url: `/files/kept/${n}`,
});

function Field({ start = [], max = 3 }: { start?: ShownFile[]; max?: number }) {
  const [value, setValue] = useState(start);
  return <Photos label="收据照片" value={value} onChange={setValue} max={max} pdf />;
}
const add = () => userEvent.click(screen.getByRole('button', { name: '加照片：收据照片' }));

beforeEach(() => {
  picked.mockResolvedValue([{ path: 'blob:1', type: 'image/jpeg', bytes: 1000 }]);
  uploaded.mockReset();
});

test('I choose a photo, see how far it is, and then the photo', async () => {
  let arrive: (file: ShownFile) => void = () => undefined;
  uploaded.mockImplementation((_, onProgress) => {
    onProgress(40);
    return new Promise((resolve) => {
      arrive = resolve;
    });
  });
  render(<Field />);
  await add();
  expect(await screen.findByText('正在上传，40%')).toBeVisible();
  expect(picked).toHaveBeenCalledWith(3);
  arrive(photo(1));
  await userEvent.click(await screen.findByRole('button', { name: '看大图：收据照片第 1 张' }));
  expect(screen.getByRole('dialog', { name: '收据照片第 1 张' })).toBeVisible();
});

test('a photo that did not arrive says why, and is tried again or let go', async () => {
  uploaded.mockRejectedValueOnce(localError('OFFLINE')).mockResolvedValueOnce(photo(2));
  render(<Field />);
  await add();
  expect(await screen.findByText(/现在连不上网/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '再传一次收据照片第 1 张' }));
  expect(await screen.findByRole('button', { name: '看大图：收据照片第 1 张' })).toBeVisible();
});

test('three photos at once all stay, whichever arrives first', async () => {
  picked.mockResolvedValue([1, 2, 3].map((n) => ({ path: `blob:${n}`, type: 'image/jpeg', bytes: n })));
  uploaded.mockImplementation(async ({ bytes }) => {
    for (let waits = 3 - bytes; waits > 0; waits--) await Promise.resolve();
    return photo(bytes);
  });
  render(<Field />);
  await add();
  await waitFor(() => expect(screen.getAllByRole('button', { name: /看大图/ })).toHaveLength(3));
  expect(screen.queryByRole('button', { name: '加照片：收据照片' })).toBeNull();
});

test('I take one away again, and there is room for another', async () => {
  render(<Field start={[photo(1), photo(2, 'application/pdf')]} max={2} />);
  expect(screen.getByRole('button', { name: '打开收据照片第 2 张' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '去掉收据照片第 1 张' }));
  expect(screen.getByRole('button', { name: '打开收据照片第 1 张' })).toBeVisible();
  expect(screen.getByRole('button', { name: '加照片：收据照片' })).toBeVisible();
});

test('everything about the field can be heard', async () => {
  const { container } = render(<Field start={[photo(1)]} />);
  expect(await axe(container)).toHaveNoViolations();
});
