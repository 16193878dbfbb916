import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { getTemplates, recordConsents } from '../../../shared/notices/endpoints';
import { signedIn } from '../../test/people';
import { answer, asked, resetServer } from '../../test/server';
import { useRemindMe } from './remind-me';
import { askForMessages } from './subscribe';

jest.mock('./address', () => ({ ...jest.requireActual('./address'), isBrowser: false }));
jest.mock('./subscribe', () => ({ askForMessages: jest.fn(async () => ['t-reminder']) }));

const Shown = () => {
  const remindMe = useRemindMe('booking');
  return (
    <button type="button" onClick={remindMe}>
      报名
    </button>
  );
};

test('booking asks for the reminder and the news of a seat, and keeps what I said yes to', async () => {
  resetServer();
  signedIn();
  answer(getTemplates, {
    templates: [
      { kind: 'vote_result', templateId: 't-vote', consents: 0 },
      { kind: 'service_reminder', templateId: 't-reminder', consents: 0 },
      { kind: 'seat_change', templateId: 't-seat', consents: 0 },
    ],
  });
  answer(recordConsents, { done: true });
  render(<Shown />);
  await waitFor(() => expect(asked.some(({ endpoint }) => endpoint === 'getTemplates')).toBe(true));
  await waitFor(() => {
    fireEvent.click(screen.getByRole('button', { name: '报名' }));
    expect(askForMessages).toHaveBeenCalledWith(['t-reminder', 't-seat']);
  });
  await waitFor(() =>
    expect(asked.find(({ endpoint }) => endpoint === 'recordConsents')?.body).toEqual({ kinds: ['service_reminder'] }),
  );
});
