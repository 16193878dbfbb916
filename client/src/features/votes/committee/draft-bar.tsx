import { ActionBar } from '../../../components/action-bar/action-bar';
import { Btn } from '../../../components/btn/btn';
import { clockWords } from '../../../platform/time';
import { STEPS } from './step';
import type { DraftScreen } from './use-draft-screen';

/** 草稿已存 10:47 · 先看样子 · 下一步 */
export const DraftBar = ({ draft, step, next, preview }: DraftScreen) => (
  <ActionBar
    fact={draft.savedAt ? '草稿已存' : '新草稿'}
    note={draft.savedAt ? clockWords(draft.savedAt) : '写的字不会丢'}
  >
    <Btn kind="second" disabled={draft.saving} onClick={preview}>
      先看样子
    </Btn>
    <Btn working={draft.saving} onClick={next}>
      {step === STEPS.length ? '去公示' : '下一步'}
    </Btn>
  </ActionBar>
);
