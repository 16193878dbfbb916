import { render, screen } from '@testing-library/react';
import { QrCode } from './qr-code';

test('the code is a picture with a name', () => {
  render(<QrCode value="7K3F92QM" label="签到码" />);
  const picture = screen.getByRole('img', { name: '签到码，二维码' });
  expect(decodeURIComponent(picture.getAttribute('src') ?? '')).toContain('<svg');
});

test('another minute, another picture', () => {
  const { rerender } = render(<QrCode value="7K3F92QM" label="签到码" />);
  const before = screen.getByRole('img').getAttribute('src');
  rerender(<QrCode value="8M4G22RT" label="签到码" />);
  expect(screen.getByRole('img').getAttribute('src')).not.toBe(before);
});
