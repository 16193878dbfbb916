import { addressOf } from './address';
import { normalBuilding, normalGrid, normalRoom, normalUnit } from './normal';
import { byNaturalOrder, summarise } from './summary';

test('buildings, units and rooms are understood as people write them', () => {
  expect(['3号楼', '第3栋', '３＃', '三号楼', '03'].map(normalBuilding)).toEqual(['3', '3', '3', '3', '3']);
  expect(['十二号楼', '二十一栋', 'a座'].map(normalBuilding)).toEqual(['12', '21', 'A']);
  expect(['1单元', '一单元', '', ' ', '十单元'].map(normalUnit)).toEqual(['1', '1', '0', '0', '10']);
  expect(['301室', '0301', '12b', '0'].map(normalRoom)).toEqual(['301', '301', '12B', '0']);
  expect(['第 3 网格', '3－2', ''].map(normalGrid)).toEqual(['3', '3-2', null]);
});

test('my address reads as I would say it', () => {
  const at = { buildingId: 'c1.3', unit: '1', room: '301' };
  expect(addressOf('机械厂家属院', at)).toBe('机械厂家属院 3 号楼 1 单元 301');
  expect(addressOf('机械厂家属院', { ...at, unit: '0' })).toBe('机械厂家属院 3 号楼 301');
});

test('building 10 comes after building 2', () => {
  expect(['c1.10', 'c1.2', 'c1.A'].sort(byNaturalOrder)).toEqual(['c1.2', 'c1.10', 'c1.A']);
});

test('places add up to the roll', () => {
  const flat = (room: string, gridId: string | null) => ({
    householdId: `c1.3.1.${room}`,
    compoundId: 'c1',
    buildingId: 'c1.3',
    unit: '1',
    room,
    exclusiveArea: 8960,
    gridId,
    adults: 2,
    people: 3,
  });
  const places = summarise(
    [flat('301', '1-2'), flat('302', '1-3'), flat('303', null)],
    [{ compoundId: 'c1', name: '院' }],
  );
  expect(places).toMatchObject({ households: 3, adults: 6, people: 9 });
  expect(places.buildings).toEqual([{ buildingId: 'c1.3', compoundId: 'c1', name: '3 号楼', households: 3 }]);
  expect(places.grids).toEqual([
    { gridId: '1', level: 1, households: 2 },
    { gridId: '1-2', level: 2, households: 1 },
    { gridId: '1-3', level: 2, households: 1 },
  ]);
});
