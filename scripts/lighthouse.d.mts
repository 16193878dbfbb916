export interface Marks {
  path: string;
  performance: number;
  accessibility: number;
  /** largest contentful paint, in words */
  paints: string;
  failed: string[];
  good: boolean;
}
export function measure(origin: string, person: string, paths: string[]): Promise<Marks[]>;
