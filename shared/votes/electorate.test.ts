import { electorateName, headsOf, isInElectorate, mayManage, scopeCovers } from './electorate';

const household = { compoundId: 'c1', buildingId: 'c1.2', gridId: '3-2-1' };

test('my home belongs to its community, compound, building and every grid above it', () => {
  expect(isInElectorate(household, { scope: 'community' })).toBe(true);
  expect(isInElectorate(household, { scope: 'compound', compoundId: 'c1' })).toBe(true);
  expect(isInElectorate(household, { scope: 'compound', compoundId: 'c2' })).toBe(false);
  expect(isInElectorate(household, { scope: 'buildings', buildingIds: ['c1.2', 'c1.3'] })).toBe(true);
  expect(isInElectorate(household, { scope: 'buildings', buildingIds: ['c1.20'] })).toBe(false);
  expect(isInElectorate(household, { scope: 'grid', gridId: '3' })).toBe(true);
  expect(isInElectorate(household, { scope: 'grid', gridId: '3-2' })).toBe(true);
  expect(isInElectorate(household, { scope: 'grid', gridId: '3-2-1' })).toBe(true);
  expect(isInElectorate(household, { scope: 'grid', gridId: '3-2-11' })).toBe(false);
  expect(isInElectorate({ ...household, gridId: '31' }, { scope: 'grid', gridId: '3' })).toBe(false);
  expect(isInElectorate({ ...household, gridId: null }, { scope: 'grid', gridId: '3' })).toBe(false);
});

test('a committee of one compound cannot ask the whole community, nor the compound next door', () => {
  expect(scopeCovers('community', { scope: 'community' })).toBe(true);
  expect(scopeCovers('compound:c1', { scope: 'community' })).toBe(false);
  expect(scopeCovers('compound:c1', { scope: 'compound', compoundId: 'c1' })).toBe(true);
  expect(scopeCovers('compound:c1', { scope: 'compound', compoundId: 'c11' })).toBe(false);
  expect(scopeCovers('compound:c1', { scope: 'buildings', buildingIds: ['c1.2', 'c1.3'] })).toBe(true);
  expect(scopeCovers('compound:c1', { scope: 'buildings', buildingIds: ['c1.2', 'c2.3'] })).toBe(false);
  expect(scopeCovers('grid:3', { scope: 'grid', gridId: '3-1' })).toBe(true);
  expect(scopeCovers('grid:3', { scope: 'grid', gridId: '31' })).toBe(false);
  expect(scopeCovers('grid:3', { scope: 'compound', compoundId: 'c1' })).toBe(false);
});

test('only a committee role, and only while it lasts', () => {
  const grant = {
    role: 'committee' as const,
    scope: 'community',
    fromAt: '2026-01-01T00:00:00.000Z',
    untilAt: '2027-01-01T00:00:00.000Z',
  };
  const may = (more: object, now = '2026-06-01T00:00:00.000Z') =>
    mayManage([{ ...grant, ...more }], { scope: 'community' }, now);
  expect(may({})).toBe(true);
  expect(may({ role: 'community_admin' })).toBe(false);
  expect(may({}, '2027-01-01T00:00:00.000Z')).toBe(false);
  expect(may({}, '2025-12-31T23:59:59.999Z')).toBe(false);
});

test('a household weighs one, its adults, or its people', () => {
  expect(headsOf({ adults: 2, people: 4 }, 'household')).toBe(1);
  expect(headsOf({ adults: 2, people: 4 }, 'adult')).toBe(2);
  expect(headsOf({ adults: 2, people: 4 }, 'person')).toBe(4);
});

test('an electorate is named as neighbours say it', () => {
  const places = {
    compounds: [
      { compoundId: 'c1', name: '机械厂家属院' },
      { compoundId: 'c2', name: '为民小区' },
    ],
    buildings: ['c1.1', 'c1.2', 'c2.5'].map((buildingId) => ({
      buildingId,
      compoundId: buildingId.slice(0, 2),
      name: `${buildingId.slice(3)} 号楼`,
    })),
  };
  expect(electorateName({ scope: 'community' }, places)).toBe('全社区');
  expect(electorateName({ scope: 'compound', compoundId: 'c1' }, places)).toBe('机械厂家属院');
  expect(electorateName({ scope: 'buildings', buildingIds: ['c1.1', 'c1.2'] }, places)).toBe('机械厂家属院 1、2 号楼');
  expect(electorateName({ scope: 'buildings', buildingIds: ['c1.1', 'c2.5'] }, places)).toBe(
    '机械厂家属院 1 号楼，为民小区 5 号楼',
  );
  expect(electorateName({ scope: 'grid', gridId: '3' }, places)).toBe('第 3 网格');
});
