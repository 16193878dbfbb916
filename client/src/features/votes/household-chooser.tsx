import { RadioCards } from '../../components/choose/radio-cards';
import type { Ballot } from './use-ballot';

/** Somebody with several homes in the roll says first whose paper they mark. */
export const HouseholdChooser = ({ ballot }: { ballot: Ballot }) => (
  <RadioCards
    label="替哪一户投"
    options={ballot.papers.map(({ householdId, address, receipt }) => ({
      value: householdId,
      label: address,
      note: receipt ? '已投' : '还没投',
    }))}
    value={ballot.paper.householdId}
    onChange={ballot.choosePaper}
  />
);
