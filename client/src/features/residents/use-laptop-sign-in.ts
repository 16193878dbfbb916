import { useEffect, useState } from 'react';
import { collectLaptopSignIn, requestLaptopSignIn } from '../../../../shared/residents/endpoints';
import { call } from '../../platform/call';
import { CallError } from '../../platform/call-error';
import { open } from '../../platform/navigate';
import { useCommand } from '../../platform/use-command';
import { takeSession } from './take-session';

interface Shown {
  code: string;
  secret: string;
  expiresAt: string;
}

/** Often enough that nobody waits, seldom enough for five minutes. */
const ASK_EVERY_MS = 3_000;

/** The laptop's half: shows a code, and asks until the phone has confirmed it or it has run out. */
export function useLaptopSignIn() {
  const [shown, setShown] = useState<Shown | null>(null);
  const [over, setOver] = useState(false);
  const ask = useCommand(requestLaptopSignIn, {
    onDone: (reply) => {
      setShown(reply);
      setOver(false);
    },
  });
  useEffect(() => {
    if (!shown || over) return;
    const timer = setInterval(() => void collect(shown).catch((error) => isOver(error) && setOver(true)), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [shown, over]);
  return { code: shown?.code ?? null, over, ask };
}

const isOver = (error: unknown): boolean => error instanceof CallError && error.code === 'CODE_INVALID';

async function collect({ code, secret }: Shown): Promise<void> {
  const { session } = await call(collectLaptopSignIn, { body: { code, secret } });
  if (!session) return;
  takeSession(session);
  open('home');
}
