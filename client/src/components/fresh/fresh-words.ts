const MINUTE = 60_000;

/** How old the numbers are, in words; `age` in ms. */
export function freshWords(age: number, what: string): string {
  if (age < MINUTE) return `${what}是实时的，刚刚更新`;
  const minutes = Math.floor(age / MINUTE);
  return minutes < 60 ? `${what}是 ${minutes} 分钟前的` : `${what}是 ${Math.floor(minutes / 60)} 小时前的`;
}
