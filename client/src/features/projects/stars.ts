/** One star first, as households would say it. */
export const STAR_WORDS = ['不好', '不太好', '一般', '好', '很好'] as const;
