import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { resident, signedIn } from '../../../test/people';
import { OnBehalfChooser } from './on-behalf';
import { missingIn, noProxy, onBehalfOf } from './proxy-draft';
import { useOnBehalf } from './use-on-behalf';

const seen: { onBehalf?: unknown; missing?: string | null } = {};
function Screen() {
  const proxy = useOnBehalf();
  Object.assign(seen, { onBehalf: proxy.onBehalf, missing: proxy.missing });
  return <OnBehalfChooser proxy={proxy} />;
}

test('for my own household nothing is asked and nothing is sent', () => {
  signedIn();
  render(<Screen />);
  expect(screen.getByRole('radio', { name: /给自己家/ })).toBeChecked();
  expect(seen).toEqual({ onBehalf: undefined, missing: null });
});

test('for my grandmother I say who she is and that she agreed', async () => {
  signedIn();
  const { container } = render(<Screen />);
  await userEvent.click(screen.getByRole('radio', { name: /替家里老人/ }));
  expect(seen.missing).toBe('请写替谁办，比如“李奶奶”。');
  await userEvent.type(screen.getByRole('textbox', { name: '替谁办' }), '李奶奶');
  expect(seen.missing).toBe('请选本人是怎么同意的。');
  await userEvent.click(screen.getByRole('radio', { name: /当面同意/ }));
  expect(seen.missing).toBeNull();
  expect(seen.onBehalf).toEqual({
    householdId: resident.homes[0]?.householdId,
    personName: '李奶奶',
    consent: 'in_person',
  });
  expect(await axe(container)).toHaveNoViolations();
});

test('only a grid worker is offered to act for a neighbour', () => {
  signedIn();
  const { unmount } = render(<Screen />);
  expect(screen.queryByRole('radio', { name: /代邻居/ })).toBeNull();
  unmount();
  const grant = { role: 'grid_worker', scope: { type: 'grid', gridId: 'g1' }, fromAt: '2026-01-01T00:00:00.000Z' };
  signedIn({ roles: [{ ...grant, untilAt: null } as never] });
  render(<Screen />);
  expect(screen.getByRole('radio', { name: /代邻居/ })).toBeVisible();
});

test('a name of thirty characters is too long to send', () => {
  const draft = { ...noProxy, forWhom: 'family', householdId: 'c1.2.1.301', consent: 'by_phone' } as const;
  expect(missingIn({ ...draft, personName: '长'.repeat(30) })).toBe('替谁办请写 1 到 20 个字。');
  expect(onBehalfOf({ ...draft, personName: '长'.repeat(30) })).toBeUndefined();
});
