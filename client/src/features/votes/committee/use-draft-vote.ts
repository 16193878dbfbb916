import { useEffect, useMemo, useRef, useState } from 'react';
import { createVote, getVote, listVotes, updateVote } from '../../../../../shared/votes/endpoints';
import type { VoteDetail } from '../../../../../shared/votes/schema';
import { putReply, refresh } from '../../../platform/cache';
import { type CallError, fieldErrors } from '../../../platform/call-error';
import { serverNow } from '../../../platform/clock';
import { useDraft } from '../../../platform/draft';
import { randomId } from '../../../platform/random-id';
import { useSession } from '../../../platform/session';
import { useCommand } from '../../../platform/use-command';
import { bodyOf, type DraftForm, emptyDraft, fingerprint, formOf } from './draft-form';
import { type Problems, problemsOf, untouched } from './draft-problems';
import { startingElectorate } from './starting-electorate';

type OnSaved = (vote: VoteDetail) => void;

export interface DraftVote {
  form: DraftForm;
  change: (part: Partial<DraftForm>) => void;
  /** what the last try to save found, field by field */
  problems: Problems;
  /** ISO, when the server last took it; null while nothing is saved there */
  savedAt: string | null;
  /** somebody else changed this draft since these values were typed */
  overtaken: boolean;
  takeLatest: () => void;
  /** goes on with these values, over the other change */
  keepMine: () => void;
  /** looks at the fields that matter now; true when nothing is in the way */
  check: (matters?: (problems: Problems) => Problems) => boolean;
  save: (onSaved: OnSaved) => void;
  /** forgets the copy on this device, once the saved one is all there is */
  finish: () => void;
  saving: boolean;
  error: CallError | null;
}

const now = (): string => new Date(serverNow()).toISOString();

const newForm = (roles: Parameters<typeof startingElectorate>[0]): DraftForm => ({
  ...emptyDraft(now()),
  ...startingElectorate(roles),
  draftId: randomId(),
});

/** A draft on its way: kept on this device at every change, and on the server at every step. */
export function useDraftVote(vote: VoteDetail | null): DraftVote {
  const { me } = useSession();
  const initial = useMemo(() => (vote ? formOf(vote, now()) : newForm(me?.roles ?? [])), [vote, me]);
  const { value: form, change: keep, clear } = useDraft<DraftForm>(`vote:${vote?.voteId ?? 'new'}`, initial);
  const [problems, setProblems] = useState<Problems>({});
  const [savedAt, setSavedAt] = useState(vote?.history.at(-1)?.at ?? null);
  const then = useRef<OnSaved>(() => undefined);

  const onDone = (saved: VoteDetail) => {
    putReply(getVote, { params: { voteId: saved.voteId } }, saved);
    void refresh(listVotes);
    setSavedAt(now());
    if (vote) keep({ revision: saved.revision, base: formOf(saved, now()).base });
    else clear();
    then.current(saved);
  };
  const onRefused = (error: CallError) => {
    setProblems(fieldErrors(error));
    if (error.code === 'DRAFT_CHANGED') void refresh(getVote);
    // A save whose reply was lost, and edited since. Pressed again, knowing that, it is a draft of its own.
    if (error.code === 'DRAFT_SAVED_BEFORE') {
      keep({ draftId: randomId() });
      void refresh(listVotes);
    }
  };
  const create = useCommand(createVote, { onDone, onRefused });
  const update = useCommand(updateVote, { onDone, onRefused });
  const command = vote ? update : create;

  const overtaken = vote !== null && form.revision !== initial.revision && !command.working;
  const unchanged = fingerprint(form) === form.base;
  useEffect(() => {
    if (overtaken && unchanged) keep(initial);
  }, [overtaken, unchanged, initial, keep]);

  /** Once somebody has decided between the two, the refusal is answered. */
  const goOnWith = (part: Partial<DraftForm>) => {
    command.reset();
    keep(part);
  };

  return {
    form,
    change: (part) => {
      setProblems((before) => untouched(before, part));
      keep(part);
    },
    problems,
    savedAt,
    overtaken: overtaken && !unchanged,
    takeLatest: () => goOnWith(initial),
    keepMine: () => goOnWith({ revision: initial.revision, base: initial.base }),
    check: (matters = (all) => all) => {
      const found = matters(problemsOf(form));
      setProblems(found);
      return Object.keys(found).length === 0;
    },
    save: (onSaved) => {
      then.current = onSaved;
      if (vote) update.run({ params: { voteId: vote.voteId }, body: { ...bodyOf(form), revision: form.revision } });
      else create.run({ body: { ...bodyOf(form), draftId: form.draftId } });
    },
    finish: clear,
    saving: command.working,
    error: Object.keys(problems).length > 0 || overtaken ? null : command.error,
  };
}
