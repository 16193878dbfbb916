import { useState } from 'react';
import { Btn } from '../btn/btn';
import { HouseholdPicker } from './household-picker';
import { MemberPicker } from './member-picker';

export interface ChosenPerson {
  personId: string;
  name: string;
}

/** Somebody of the community, found by their door: building, household, which of them. */
export function PersonChooser({ act, onChoose }: { act: string; onChoose: (person: ChosenPerson) => void }) {
  const [home, setHome] = useState({ buildingId: '', householdId: '' });
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  return (
    <>
      <HouseholdPicker
        value={home}
        onChange={(picked) => {
          setHome(picked);
          setPerson(null);
        }}
      />
      {home.householdId !== '' && (
        <MemberPicker
          householdId={home.householdId}
          value={person?.personId ?? ''}
          onChange={(personId, name) => setPerson({ personId, name })}
        />
      )}
      <Btn
        kind="second"
        wide
        disabled={person === null}
        onClick={() => {
          onChoose(person as ChosenPerson);
          setPerson(null);
        }}
      >
        {act}
      </Btn>
    </>
  );
}
