import type { Places } from '../../../../../shared/places/schema';
import type { Me } from '../../../../../shared/residents/schema';
import { mayManage } from '../../../../../shared/votes/electorate';
import type { Electorate } from '../../../../../shared/votes/schema';

type Grants = Me['roles'];
type Known = Pick<Places, 'compounds' | 'buildings' | 'grids'>;

/** Does this person's committee duty reach over the whole electorate? The server asks the same. */
export const reaches = (grants: Grants, electorate: Electorate, now: string): boolean =>
  mayManage(grants, electorate, now);

/** The compounds, buildings and grids a person may put to the vote. */
export function placesInReach(grants: Grants, { compounds, buildings, grids }: Known, now: string): Known {
  return {
    compounds: compounds.filter(({ compoundId }) => reaches(grants, { scope: 'compound', compoundId }, now)),
    buildings: buildings.filter(({ buildingId }) =>
      reaches(grants, { scope: 'buildings', buildingIds: [buildingId] }, now),
    ),
    grids: grids.filter(({ gridId }) => reaches(grants, { scope: 'grid', gridId }, now)),
  };
}
