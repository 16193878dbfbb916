import { useState } from 'react';
import { checkGrids, getPlaces, importHouseholds, listHouseholds } from '../../../../shared/places/endpoints';
import type { ImportPlan } from '../../../../shared/places/import-schema';
import { refresh } from '../../platform/cache';
import type { CallError } from '../../platform/call-error';
import { pickTextFile, type TextFile } from '../../platform/files';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';

export interface RollImport {
  file: TextFile | null;
  plan: ImportPlan | null;
  choose: () => void;
  commit: () => void;
  checking: boolean;
  committing: boolean;
  error: CallError | null;
}

/** A roll in two steps: looked through without changing anything, then taken over exactly as it was shown. */
export function useRollImport(): RollImport {
  const [file, setFile] = useState<TextFile | null>(null);
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const check = useCommand(importHouseholds, { onDone: setPlan });
  const take = useCommand(importHouseholds, {
    onDone: (done) => {
      setPlan(done);
      void refresh(getPlaces, checkGrids, listHouseholds);
      toast('名册导入好了');
    },
    // The roll changed meanwhile: what was shown no longer holds, so it is looked through again.
    onRefused: ({ code }) => {
      if (code === 'IMPORT_CHANGED' && file) check.run({ body: { csv: file.text } });
    },
  });
  return {
    file,
    plan,
    choose: async () => {
      const picked = await pickTextFile('csv');
      if (!picked) return;
      setFile(picked);
      setPlan(null);
      take.reset();
      check.run({ body: { csv: picked.text } });
    },
    commit: () => {
      if (file && plan) take.run({ body: { csv: file.text, planHash: plan.planHash } });
    },
    checking: check.working,
    committing: take.working,
    error: take.error ?? check.error,
  };
}
