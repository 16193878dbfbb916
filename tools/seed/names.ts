import type { Random } from './random';

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const FIRST = [...'建国志文春秀玉桂海德立新晓雪丽金永长明洪光振东爱兰'];
const SECOND = [...'芳英华平军强勇杰涛敏静霞芬梅莲珍荣生才福民江波云'];

/** Made-up people: a surname and a given name drawn from lists, nobody's in particular. */
export const madeUpName = (random: Random): string =>
  random.pick(SURNAMES) + random.pick(FIRST) + (random.next() < 0.8 ? random.pick(SECOND) : '');
