import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { MyCertificate } from '../../../../shared/shifts/hours';
import { listMyCertificates, makeCertificate, verifyCertificate } from '../../../../shared/shifts/hours-endpoints';
import { signedIn } from '../../../test/people';
import { answer, asked, refuse } from '../../../test/server';
import Taro, { router } from '../../../test/taro';
import CertificatePage from '../../packages/shifts/certificate/index';
import VerifyPage from '../../packages/shifts/verify/index';
import { dropSession } from '../../platform/session';

const certificate: MyCertificate = {
  communityName: '示例社区',
  name: '李桂芳',
  fromDay: '2026-01-01',
  toDay: '2026-11-22',
  minutes: 125,
  services: 2,
  issuedAt: '2026-11-22T02:00:00.000Z',
  code: '7K3F92QM8G22RTAB',
  page: '/packages/shifts/verify/index?code=7K3F92QM8G22RTAB',
};

test('I make a certificate in the name I want on it', async () => {
  signedIn();
  router.params = {};
  answer(listMyCertificates, { certificates: [certificate] });
  answer(makeCertificate, certificate);
  const { container } = render(<CertificatePage />);
  expect(await screen.findByRole('region', { name: '开过的证明' })).toBeVisible();
  const name = screen.getByRole('textbox', { name: '证明上写的名字' });
  expect(name).toHaveValue('李桂芳');
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.click(screen.getByRole('button', { name: '开证明，不收费' }));
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
  expect(asked.find(({ endpoint }) => endpoint === 'makeCertificate')?.body).toMatchObject({ name: '李桂芳' });
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: '/packages/shifts/certificate/index?code=7K3F92QM8G22RTAB',
  });
});

test('no hours in those days: one sentence, and what I typed stays', async () => {
  signedIn();
  router.params = {};
  answer(listMyCertificates, { certificates: [certificate] });
  refuse(makeCertificate, 'NO_HOURS');
  render(<CertificatePage />);
  await screen.findByRole('region', { name: '开过的证明' });
  await userEvent.click(screen.getByRole('button', { name: '开证明，不收费' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('textbox', { name: '证明上写的名字' })).toHaveValue('李桂芳');
});

test('the printed sheet says it in a sentence and carries its code', async () => {
  signedIn();
  router.params = { code: certificate.code };
  answer(listMyCertificates, { certificates: [certificate] });
  const { container } = render(<CertificatePage />);
  expect(await screen.findByText(/参加志愿服务 2 次，共 2 小时 5 分钟/)).toBeVisible();
  expect(screen.getByText('7K3F-92QM-8G22-RTAB')).toBeVisible();
  expect(screen.getByRole('img', { name: '核验证明，二维码' })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('a school checks it without an account', async () => {
  dropSession();
  router.params = { code: '7k3f-92qm-8g22-rtab' };
  answer(verifyCertificate, certificate);
  const { container } = render(<VerifyPage />);
  expect(await screen.findByRole('heading', { name: '这张证明是真的' })).toBeVisible();
  expect(screen.getByText('2 次，共 2 小时 5 分钟')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('a made-up code is refused in words, a short one is not even sent', async () => {
  dropSession();
  router.params = { code: '1234' };
  refuse(verifyCertificate, 'CERTIFICATE_UNKNOWN');
  render(<VerifyPage />);
  expect(screen.getByText('编号不完整')).toBeVisible();
  expect(asked.filter(({ endpoint }) => endpoint === 'verifyCertificate')).toHaveLength(0);
  await userEvent.type(screen.getByRole('textbox', { name: '证明编号' }), '0000000000000000');
  await userEvent.click(screen.getByRole('button', { name: '核验' }));
  expect(await screen.findByRole('alert')).toBeVisible();
});
