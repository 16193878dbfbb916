import { useState } from 'react';
import type { importHostStatement, importStatements } from '../../../shared/funds/income-endpoints';
import type { Reply } from '../../../shared/http/endpoint';
import type { importHouseholds } from '../../../shared/places/endpoints';
import { CallError, fieldErrors, localError } from './call-error';
import { pickTextFile, type TextFile } from './files';
import type { CallInput } from './request';
import { toast } from './toast';
import { useCommand } from './use-command';

type Importing = typeof importStatements | typeof importHostStatement | typeof importHouseholds;

export interface FileImport<Plan> {
  file: TextFile | null;
  plan: Plan | null;
  choose: () => void;
  commit: () => void;
  checking: boolean;
  committing: boolean;
  error: CallError | null;
  /** what is wrong with the file as a whole */
  problem: string | undefined;
}

/** A file in two steps: looked through without changing anything, then taken over exactly as it was shown. */
export function useImport<E extends Importing>(
  endpoint: E,
  params: CallInput<E>['params'],
  onDone: () => void,
): FileImport<Reply<E>> {
  const [file, setFile] = useState<TextFile | null>(null);
  const [plan, setPlan] = useState<Reply<E> | null>(null);
  const [unread, setUnread] = useState<CallError | null>(null);
  const inputOf = (csv: string, planHash?: string) => ({ params, body: { csv, planHash } }) as CallInput<E>;
  const check = useCommand(endpoint, { onDone: setPlan });
  const take = useCommand(endpoint, {
    onDone: (done) => {
      setPlan(done);
      onDone();
      toast('导入好了');
    },
    // What was shown no longer holds: it is looked through again.
    onRefused: ({ code }) => {
      if (['IMPORT_CHANGED', 'IMPORT_HAS_ERRORS'].includes(code) && file) check.run(inputOf(file.text));
    },
  });
  const begin = (next: TextFile | null, problem: CallError | null) => {
    setFile(next);
    setUnread(problem);
    setPlan(null);
    take.reset();
  };
  const error = unread ?? take.error ?? check.error;
  return {
    file,
    plan,
    choose: async () => {
      try {
        const picked = await pickTextFile('csv');
        if (!picked) return;
        begin(picked, null);
        check.run(inputOf(picked.text));
      } catch (problem) {
        begin(null, problem instanceof CallError ? problem : localError('NOT_UTF8'));
      }
    },
    commit: () => {
      if (file && plan) take.run(inputOf(file.text, plan.planHash));
    },
    checking: check.working,
    committing: take.working,
    error,
    problem: fieldErrors(error).csv,
  };
}
