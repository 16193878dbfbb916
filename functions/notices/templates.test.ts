import { MessageKind } from '../../shared/notices/schema';
import { fieldsOf, templateOf } from './templates';

const NAMES = ['TEMPLATE_SEAT_CHANGE', 'TEMPLATE_SEAT_CHANGE_FIELDS'];
afterEach(() => {
  for (const name of NAMES) delete process.env[name];
});
const words = { what: '四点半课堂', when: '2026-11-28 16:30', outcome: '已转正' };

test('every kind of message can have its template, and none has one by itself', () => {
  for (const kind of MessageKind.options) expect(templateOf(kind)).toBeUndefined();
  process.env.TEMPLATE_SEAT_CHANGE = 't1';
  expect(templateOf('seat_change')).toBe('t1');
});

test('a message is said in the fields most templates have', () => {
  expect(fieldsOf('seat_change', words)).toEqual({
    thing1: '四点半课堂',
    time2: '2026-11-28 16:30',
    phrase3: '已转正',
  });
});

test('our template has other fields: the deployment says which', () => {
  process.env.TEMPLATE_SEAT_CHANGE_FIELDS = 'what:thing4, outcome:phrase1';
  expect(fieldsOf('seat_change', words)).toEqual({ thing4: '四点半课堂', phrase1: '已转正' });
});

test('where there is nothing to say the template still gets its word, or WeChat would refuse all of it', () => {
  const reminder = { what: '楼道清洁', when: '2026-11-28 09:30', where: ' ' };
  expect(fieldsOf('service_reminder', reminder)).toMatchObject({ thing3: '见详情' });
});

test('a call of a muster has a template of its own, and says where to come', () => {
  const call = { what: '防汛集结', when: '2026-11-28 02:10', where: '社区广场' };
  expect(fieldsOf('muster_call', call)).toEqual({
    thing1: '防汛集结',
    time2: '2026-11-28 02:10',
    thing3: '社区广场',
  });
});
